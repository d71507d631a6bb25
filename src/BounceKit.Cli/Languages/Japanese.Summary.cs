using System.Globalization;

namespace BounceKit.Cli.Languages;

/// <summary>What <c>bouncekit summary</c> says in Japanese.</summary>
internal sealed partial class Japanese
{
    public override string SummaryDescription => "不達通知のメールボックス全体をまとめます。件数、理由、受信側、時期、どのルールも文面を知らなかったものを示します。";
    public override string SummaryFormatDescription => "出力の形式: table（人が読むため）、json。";
    public override string HtmlDescription => "代わりに、図とすべての不達通知を収めたページを 1 つのファイルに書き出します。";
    public override IReadOnlyList<Example> SummaryExamples =>
    [
        new("bouncekit summary ~/Maildir", "件数を端末に表示"),
        new("bouncekit summary --lang ja --html report.html bounces.mbox", "見たり人に渡したりするためのページ"),
        new("bouncekit summary --format json spool/", "他のプログラムのため"),
    ];

    public override string NotWritable(string path, string cause) => $"「{path}」に書き込めません: {cause}";
    public override string PageWritten(string path, int messages) => string.Create(CultureInfo.InvariantCulture, $"{path}: メール {messages:N0} 通。");
    public override string ByKind => "メールの種類";
    public override string ByReason => "理由";
    public override string ByCategory => "原因のある場所";
    public override string ByRecommendation => "次にすること";
    public override string ByReceiver => "受信側";
    public override string BySendingIp => "受信側に問題とされた送信元の IP アドレス";
    public override string OverTime => "時期";

    public override string PageTitle => "不達通知のまとめ";
    public override string PageSubtitle(int messages, int outcomes, string? from, string? to) =>
        string.Create(CultureInfo.InvariantCulture, $"メール {messages:N0} 通、理由の分かる宛先 {outcomes:N0} 件{(from is null ? "" : from == to ? $"、{from}" : $"、{from} から {to} まで")}");
    public override string MessagesTile => "読んだメール";
    public override string FailuresTile => "届かなかった（遅れている）宛先";
    public override string SuppressTile => "送信を止める宛先";
    public override string OursToFixTile => "送信側で直すもの";
    public override string OverTimeCaption => "日付ごとの不達通知の数";
    public override string BouncesOf(string name, int count) => string.Create(CultureInfo.InvariantCulture, $"{name}: {count:N0} 件");
    public override string ShareOf(int count, int total) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / total:0.#} %");
    public override string UnmatchedTitle => "どのルールも文面を知らなかったもの";
    public override string UnmatchedExplanation => "コードだけで判定したか、判定できなかった診断文です。自分のルールで名前を付けられます: bouncekit parse --unmatched";
    public override string NothingHere => "ありません。";
    public override string DateColumn => "日付";
    public override string SaidColumn => "サーバーの応答";
    public override string FoundInColumn => "ファイル";
    public override string Undated => "日付なし";
    public override string MadeBy(string version) => $"BounceKit {version} が作成しました。このページの内容はすべてこのファイルにあり、外部からの読み込みもスクリプトもありません。";
    public override string RowsLeftOut(int count) => string.Create(CultureInfo.InvariantCulture, $"ほかに {count:N0} 件あります。すべては bouncekit parse で表示できます。");
}
