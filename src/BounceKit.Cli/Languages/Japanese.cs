using System.Globalization;

namespace BounceKit.Cli.Languages;

/// <summary>The tool's sentences in Japanese.</summary>
internal sealed partial class Japanese : Phrases
{
    public override string Code => "ja";

    public override string ToolDescription => "メールの不達通知（バウンス）を読み、なぜ届かなかったのか、どうすればよいのかを説明します。";
    public override string ParseDescription => "ファイル、フォルダー、mbox、Maildir から不達通知を読みます。";
    public override string PathDescription => "メッセージ、フォルダー、mbox ファイル、または Maildir。標準入力は -。";
    public override string ParseFormatDescription => "結果の書き方: table（人が読む表）、json（配列 1 個）、jsonl（1 行に 1 オブジェクト）、csv（宛先ごとに 1 行）。";
    public override string ParallelDescription => "同時に判定するメッセージの数。結果の順序はメッセージの順序のままです。";
    public override string ExplainDescription => "不達通知 1 通、またはその一部を、わかりやすい言葉で説明します。";
    public override string InputDescription => "ファイル、または文言そのもの（メッセージ、不達通知の文面、ログの行、サーバーの応答）。- または省略で標準入力。";
    public override string ExplainFormatDescription => "答え方: text（人が読む文章）、markdown（問い合わせ票などに貼る文章）、json（オブジェクト 1 個）、jsonl（入力は 1 行に 1 件の診断文。文字列か、text・id・remoteMta・recipient を持つオブジェクト。出力も 1 行に 1 オブジェクト）。";
    public override string LanguageDescription => "文章と助言の言語。";
    public override string RulesDescription => "自分で書いたルールのファイル。組み込みのルールより先に調べます。何度でも指定でき、先に書いたものが優先されます。";
    public override string ExamplesHeading => "例:";
    public override IReadOnlyList<Example> ToolExamples =>
    [
        new("bouncekit parse ~/Maildir", "メールボックスの不達通知をすべて表にする"),
        new("bouncekit explain --lang ja \"550 5.1.1 User unknown\"", "応答の意味と対処を知る"),
    ];

    public override IReadOnlyList<Example> ParseExamples =>
    [
        new("bouncekit parse --lang ja bounce.eml", "1 通を表にする"),
        new("bouncekit parse --format jsonl ~/Maildir > bounces.jsonl", "メールボックスを 1 行 1 オブジェクトの JSON に"),
        new("bouncekit parse --format csv bounces.mbox > bounces.csv", "mbox を表計算ソフト用に"),
        new("bouncekit parse --rules mine.json spool/", "自分のルールを先に調べてフォルダーを読む"),
        new("cat bounce.eml | bouncekit parse -", "ほかのプログラムから受け取る"),
    ];

    public override IReadOnlyList<Example> ExplainExamples =>
    [
        new("bouncekit explain --lang ja bounce.eml", "メッセージ"),
        new("bouncekit explain --lang ja \"452 4.2.2 Mailbox full\"", "サーバーの応答"),
        new("pbpaste | bouncekit explain --lang ja", "コピーしたもの"),
        new("bouncekit explain --format jsonl replies.txt", "多数の応答を 1 行 1 件で"),
    ];

    public override string ExitStatusHeading => "終了コード:";
    public override IReadOnlyList<(int Code, string Meaning)> ExitStatuses =>
    [
        (ExitCode.Done, "すべて読めた（不達通知があってもなくても）"),
        (ExitCode.BadCommandLine, "コマンドラインが正しくない"),
        (ExitCode.Unreadable, "読めない入力またはルールファイルがあった（ほかの入力は処理済み）"),
        (ExitCode.Failed, "bouncekit 自身の不具合"),
        (ExitCode.CheckFailed, "検査（rules test、rules lint、anonymize）が問題を見つけた"),
        (ExitCode.Stopped, "Ctrl-C で中止（そこまでの結果は出力済み）"),
    ];

    public override string ParallelOutOfRange(string given) => $"--parallel には 1 から 64 までの数を指定してください（「{given}」は使えません）。";
    public override string NothingThere(string path) => $"「{path}」には何もありません。メッセージ、フォルダー、mbox ファイル、Maildir のどれか、または標準入力を表す - を指定してください。綴りと現在のフォルダーを確かめてください。";
    public override string NotReadable(string path, string cause) => $"「{path}」を読めません: {cause} これを除いて、ほかの入力を処理します。";
    public override string RulesNotReadable(string path, string cause) => $"ルールファイル「{path}」を読めません: {cause}";
    public override string RulesMalformed(string problem) => $"ルールファイルの書き方が正しくありません。{problem}";
    public override string FolderNotExplained(string path) => $"「{path}」はフォルダーです。explain は 1 件だけを説明します。フォルダーには次を使ってください: bouncekit parse \"{path}\"";
    public override string LineWithoutText(int line) => $"{line} 行目: 診断文を text に持つ JSON オブジェクトが必要です。この行は飛ばしました。";
    public override string NothingToExplain => "説明するものがありません。入力に文字がありません。ファイル、不達通知の文言、または標準入力を渡してください。";
    public override string PasteHere => "不達通知をここに貼り付け、行頭で Ctrl-D を押してください（Windows では Ctrl-Z と Enter）。";
    public override string Stopped => "中止しました。ここまでの結果は出力済みです。";
    public override string OutputFailed(string cause) => $"結果を書き込めません: {cause}";
    public override string Failed(Exception exception) => $"bouncekit 自身の不具合で止まりました。次の行を添えてご報告ください。\n{exception}";

    public override string Of(BounceKind kind) => kind switch
    {
        BounceKind.Failure => "不達",
        BounceKind.Delay => "遅延",
        BounceKind.Delivered => "配達済み",
        BounceKind.Relayed => "中継済み",
        BounceKind.Expanded => "リストへ展開済み",
        BounceKind.Complaint => "苦情報告",
        BounceKind.AutoReply => "自動応答",
        BounceKind.Challenge => "確認待ち",
        BounceKind.Unsubscribe => "配信停止の依頼",
        BounceKind.Disposition => "開封通知",
        _ => "不達通知ではない",
    };

    public override string Of(BounceReason reason) => reason switch
    {
        BounceReason.None => "説明すべきことはない",
        BounceReason.UserUnknown => "宛先が存在しない",
        BounceReason.AddressSyntax => "宛先の書き方が誤り",
        BounceReason.MailboxMoved => "移転した宛先",
        BounceReason.MailboxDisabled => "停止中の宛先",
        BounceReason.MailboxFull => "容量超過の宛先",
        BounceReason.AddressSuppressed => "送信事業者の抑止リストに登録済み",
        BounceReason.RecipientRestricted => "許可された差出人からだけ受け取る宛先",
        BounceReason.RecipientRefused => "受信者またはその設定による拒否",
        BounceReason.MailerError => "配送プログラムの失敗",
        BounceReason.HostUnknown => "ドメインが存在しない",
        BounceReason.DnsFailure => "DNS の障害",
        BounceReason.DomainRejectsMail => "メールを受け取らないドメイン",
        BounceReason.ConnectionFailed => "接続できない",
        BounceReason.MailLoop => "メールの循環",
        BounceReason.DeliveryExpired => "配送の期限切れ",
        BounceReason.SystemFull => "相手システムの容量不足",
        BounceReason.SystemError => "メールシステムの障害",
        BounceReason.RateLimited => "流量の制限",
        BounceReason.SendingQuotaExceeded => "送信枠の使い切り",
        BounceReason.TooManyRecipients => "宛先が多すぎる",
        BounceReason.Greylisted => "グレイリスティング",
        BounceReason.MessageTooLarge => "メールが大きすぎる",
        BounceReason.ContentRejected => "受け付けられない内容",
        BounceReason.Utf8Unsupported => "UTF-8 に未対応",
        BounceReason.NonCompliantMessage => "メールが規格に違反",
        BounceReason.BareLineFeed => "改行が LF だけ",
        BounceReason.SpamContent => "迷惑メールと判定",
        BounceReason.VirusDetected => "ウイルスを検出",
        BounceReason.IpBlocked => "送信元 IP アドレスの拒否",
        BounceReason.DomainBlocked => "送信ドメインの拒否",
        BounceReason.PoorReputation => "送信元の評価が低い",
        BounceReason.SenderAuthenticationFailed => "SPF・DKIM・DMARC の認証失敗",
        BounceReason.SenderUnverifiable => "差出人アドレスを確認できない",
        BounceReason.ReverseDnsMissing => "逆引き DNS がない",
        BounceReason.TlsRequired => "TLS が必要",
        BounceReason.TlsVerificationFailed => "TLS の検証に失敗",
        BounceReason.LoginRequired => "SMTP 認証が必要",
        BounceReason.RelayDenied => "中継の拒否",
        BounceReason.SenderRejected => "差出人アドレスの拒否",
        BounceReason.SenderHostNotAllowed => "この差出人での送信を許されていないホスト",
        BounceReason.SenderSuspended => "送信アカウントの停止",
        BounceReason.PolicyViolation => "受信側の方針に違反",
        BounceReason.ProtocolError => "SMTP の手順の誤り",
        _ => "不明",
    };

    public override string Of(ReasonCategory category) => category switch
    {
        ReasonCategory.Recipient => "宛先の側の問題",
        ReasonCategory.Destination => "受信側のドメインまたはシステムの問題",
        ReasonCategory.Throttling => "量または速さの問題",
        ReasonCategory.Message => "メールそのものの問題",
        ReasonCategory.Reputation => "送信元の評価の問題",
        ReasonCategory.Authentication => "送信者の証明の問題",
        ReasonCategory.Policy => "受信側の規則",
        ReasonCategory.Protocol => "SMTP のやり取りの問題",
        _ => "どこの問題かは不明",
    };

    public override string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "高（その受信側に固有の、または正確な文言）",
        Confidence.Medium => "中（語句の意味、または意味の定まったコード）",
        _ => "低（推測、または食い違う手がかり）",
    };

    public override string Short(Recommendation recommendation) => recommendation switch
    {
        Recommendation.SuppressRecipient => "送信をやめる",
        Recommendation.RetryLater => "後で再送",
        Recommendation.FixMessage => "メールを直す",
        Recommendation.FixConfiguration => "設定を直す",
        Recommendation.ContactRecipient => "受信者に連絡",
        Recommendation.None => "不要",
        _ => "人が確認",
    };

    public override string Of(Recommendation recommendation) => recommendation switch
    {
        Recommendation.SuppressRecipient => "この宛先への送信をやめてください。",
        Recommendation.RetryLater => "時間をおいて送り直してください。同じメールが届く可能性があります。",
        Recommendation.FixMessage => "メールを直してください。このままでは何度送っても届きません。",
        Recommendation.FixConfiguration => "送信の仕組みを直してください。宛先に問題はありません。",
        Recommendation.ContactRecipient => "変えられるのは受信者かその管理者だけです。別の手段で連絡してください。",
        Recommendation.None => "何もする必要はありません。",
        _ => "人が確認してください。これだけで自動的に判断しないでください。",
    };

    public override string Of(FixBy who) => who switch
    {
        FixBy.Sender => "送信者",
        FixBy.SenderAdmin => "送信側の管理者",
        FixBy.Recipient => "受信者",
        FixBy.RecipientAdmin => "受信側の管理者",
        FixBy.Nobody => "対応不要、自然に解消",
        _ => "",
    };

    public override string RecipientColumn => "宛先";
    public override string ReasonColumn => "理由";
    public override string CodesColumn => "コード";
    public override string NextColumn => "次にすること";
    public override string UnknownRecipient => "（記載なし）";

    public override string Counted(int messages, IReadOnlyList<(BounceKind Kind, int Count)> kinds) => messages == 0
        ? "メッセージはありません。"
        : string.Create(CultureInfo.InvariantCulture, $"{messages:N0} 通: {string.Join("、", kinds.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{Of(entry.Kind)} {entry.Count:N0}")))}。");

    public override string WhatHappened => "何が起きたか";
    public override string WhyWeThinkSo => "そう判断した根拠";
    public override string WhatToDo => "これからすること";
    public override string WhatDoesNotHelp => "効果のないこと";
    public override string Sources => "出典";
    public override string Noticed => "ほかに気づいたこと";

    public override string Happened(BounceKind kind, IReadOnlyList<string> addresses)
    {
        var mail = addresses.Count == 0 ? "メール" : $"{string.Join("、", addresses)} 宛てのメール";
        return kind switch
        {
            BounceKind.Failure => $"{mail}は届きませんでした。",
            BounceKind.Delay => $"{mail}はまだ届いていません。サーバーは配送を続けています。",
            BounceKind.Delivered => $"{mail}は届きました。これは配達の報告で、不達通知ではありません。",
            BounceKind.Relayed => $"{mail}は、配達の報告をしないシステムへ渡されました。不達通知ではありません。",
            BounceKind.Expanded => $"{mail}はメーリングリストの参加者へ渡されました。不達通知ではありません。",
            BounceKind.Complaint => $"{mail}が迷惑だと報告されました。これは苦情で、不達通知ではありません。宛先を名簿から外してください。",
            BounceKind.AutoReply => $"{mail}に、不在通知などの自動応答が返りました。不達通知ではありません。",
            BounceKind.Challenge => $"{mail}は、だれかが確認するか解放するまで保留されています。不達通知ではありません。",
            BounceKind.Unsubscribe => "配信停止の依頼です。不達通知ではありません。",
            BounceKind.Disposition => $"{mail}が開かれたか、開かれずに削除されました。これは開封通知で、不達通知ではありません。",
            _ => "メールが届かなかったとは書かれていません。",
        };
    }

    public override string AndMore(int count) => $"ほか {count} 件";
    public override string PassedOn(string mailed, string final) => $"{mailed} に送られ、そこから {final} へ転送され、転送先で失敗しました。";
    public override string TriedUntil(string time) => $"{time} まで配送が試みられます。";
    public override string Of(BounceType type) => type is BounceType.Hard ? "ハード（この宛先に届くことはない）" : "ソフト（宛先が無効だとは言えない）";
    public override string TheServerSaid(string? host) => host is null ? "サーバーの応答:" : $"{host} の応答:";
    public override string ReasonLabel => "理由";
    public override string TypeLabel => "種別";
    public override string RuleLabel => "ルール";
    public override string NoRule => "該当なし";
    public override string MatchedLabel => "決め手";
    public override string CodesLabel => "コード";
    public override string PhaseLabel => "段階";
    public override string ConfidenceLabel => "確信度";
    public override string ReadAsLabel => "形式";
    public override string SmtpCode(int code) => string.Create(CultureInfo.InvariantCulture, $"SMTP {code}");
    public override string EnhancedCode(string code, string? reported) => reported is null ? $"拡張 {code}" : $"拡張 {code}（通知自身の欄では {reported}）";

    public override string Of(SmtpCommand phase) => phase switch
    {
        SmtpCommand.Connect => "接続したとき",
        SmtpCommand.Ehlo => "EHLO への応答",
        SmtpCommand.StartTls => "STARTTLS への応答",
        SmtpCommand.Auth => "AUTH（認証）への応答",
        SmtpCommand.Mail => "MAIL FROM（差出人）への応答",
        SmtpCommand.Rcpt => "RCPT TO（宛先）への応答",
        SmtpCommand.Data => "DATA への応答（本文の前）",
        SmtpCommand.EndOfMessage => "メール全体（内容）を受け取った後",
        _ => "",
    };

    public override string RetryAfter(TimeSpan wait, RetryAfterSource source) => source switch
    {
        RetryAfterSource.Stated => $"サーバーは {Duration(wait)}待つよう求めています。",
        RetryAfterSource.ReceiverRule => $"この受信側の案内では {Duration(wait)}待ちます。",
        _ => $"待ち時間の目安は {Duration(wait)}です。",
    };

    public override string BlocklistNamed(string name, string? listed) => listed is null ? $"ブロックリスト: {name}。" : $"ブロックリスト: {name} に {listed} が載っています。";
    public override string BlocklistPage(string url) => $"照会と解除: {url}";
    public override string WaitWhileTried => "お待ちください。サーバーが自動的に再送します。";
    public override string NewAddressGiven(string address) => $"通知には新しいアドレス {address} が書かれています。使う前に本人に確かめてください。";
    public override string ServerUrlQuoted(string url) => $"サーバーは {url} を案内しています（引用であり、当方の助言ではありません）。";
    public override string By(string who) => $"（{who}）";
    public override string SuspiciousNotice => "この通知は内容が食い違っており、偽物かもしれません。送信記録を確かめるまでは、これに従わないでください。";
    public override string Undetermined => "この文言を知っているルールはありません。意味をご存じでしたら、README の「A bounce that we misread」の手順でお知らせください。";

    private static string Duration(TimeSpan wait) => wait switch
    {
        { TotalDays: >= 2 } => Count(wait.TotalDays, "日"),
        { TotalHours: 1 or >= 2 } => Count(wait.TotalHours, "時間"),
        { TotalMinutes: >= 2 } => Count(wait.TotalMinutes, "分"),
        _ => Count(wait.TotalSeconds, "秒"),
    };

    private static string Count(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number:0.#} {unit}");
}
