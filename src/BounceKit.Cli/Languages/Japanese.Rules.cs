using System.Globalization;
using BounceKit.Classification;

namespace BounceKit.Cli.Languages;

/// <summary>What the tool says about rules, in Japanese.</summary>
internal sealed partial class Japanese
{
    public override string TraceDescription => "理由が決まるまでの過程を示します。ルールから見た文面、当てはまったすべてのルール、どれがなぜ優先されたかを表示します。";
    public override string HowItCameAbout => "判定の過程";
    public override string NormalFormOfText => "ルールから見た文面:";
    public override string NoRuleHolds => "当てはまるルールはありません。";
    public override string Wins => "これが採用されました。";

    public override string BeatenBy(MatchOrder step) => step switch
    {
        MatchOrder.OwnRules => "不採用: 利用者のルールが組み込みのルールより優先されます。",
        MatchOrder.CauseBeforeExpiry => "不採用: 原因を述べた言葉が「配送期限切れ」より優先されます。",
        MatchOrder.Rank => "不採用: より強い種類のルールがあります。",
        MatchOrder.Guess => "不採用: 推測にとどまるルールです。",
        MatchOrder.SpecificReason => "不採用: より具体的な理由があります。",
        MatchOrder.Conditions => "不採用: 条件のより多いルールがあります。",
        MatchOrder.Characters => "不採用: より長い言葉に一致したルールがあります。",
        _ => "不採用: 内容が同じなので、ID の順で先のものが選ばれました。",
    };

    public override string Of(RuleRank rank) => rank switch
    {
        RuleRank.OriginAndText => "特定の受信側またはソフトウェアに固有の文言",
        RuleRank.Text => "どのサーバーでも使われる文言",
        RuleRank.OriginAndCode => "受信側が公表しているコード",
        RuleRank.OriginAndMeaning => "特定の受信側での、語の組み合わせによる意味",
        RuleRank.Meaning => "語の組み合わせによる意味",
        _ => "登録簿に定義されたコード",
    };

    public override string UnmatchedDescription => "代わりに、どのルールにも文面を知られていなかったもの（コードだけで判定したもの、「不明」になったもの）をまとめ、多い順に示します。--format json または jsonl では、各グループにルールのひな形が付きます。";
    public override string UnmatchedHeading(int groups, int outcomes, int all) => string.Create(CultureInfo.InvariantCulture, $"{all:N0} 件のうち {outcomes:N0} 件は、文面を知るルールがありませんでした（{groups:N0} グループ）:");
    public override string UnmatchedGroup(int count, string reason, string? codes) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} 件 {reason}{(codes is null ? "" : $"（コード {codes} による）")}");
    public override string NothingUnmatched(int all) => string.Create(CultureInfo.InvariantCulture, $"すべて文面から判定できました（{all:N0} 件）。");
    public override string MakeRules => "ルールにするには: --unmatched --format json";

    public override string RulesCommandDescription => "ルールを調べ、自分のルールを作ります。";
    public override IReadOnlyList<Example> RulesExamples =>
    [
        new("bouncekit rules list --reason mailboxFull", "一つの理由に関するルールの一覧"),
        new("bouncekit rules show qmail.senderhosts", "ルール一つを、例と出典とともに表示"),
        new("bouncekit parse --unmatched ~/Maildir", "どのルールも文面を知らなかったもの（自分のルールが役立つところ）"),
        new("bouncekit rules lint mine.json && bouncekit rules test mine.json", "自分のルールを確かめる"),
    ];

    public override string RulesListDescription => "ルールの一覧を表示します。--rules のルールが先に、組み込みのルールが後に並びます。";
    public override string RulesShowDescription => "ルールを一つ、詳しく表示します。";
    public override string RulesSchemaDescription => "ルールファイルの JSON スキーマを出力します。置いた場所を \"$schema\" に書くと、エディターがキーを補完し、誤りを示します。";
    public override string OnlyWhatIsWrongDescription => "問題だけを表示します。";
    public override string RulesTestDescription => "ルールファイルの例と紛らわしい例を、組み込みのルールと合わせて確かめます。";
    public override string RulesLintDescription => "ルールファイルの誤りを探します。";
    public override string RuleIdDescription => "ルールの ID（explain が示すもの）。";
    public override string RuleFileDescription => "自分で書いたルールファイル。";
    public override string RulesFormatDescription => "出力の形式: text（人が読むため）、json。";
    public override string ReasonFilterDescription => "この理由のルールだけを示します（例: mailboxFull）。";
    public override string FileFilterDescription => "この名前のファイルのルールだけを示します（例: google、microsoft）。";
    public override string TextFilterDescription => "ID、語句、例のどれかにこの文字列を含むルールだけを示します。";
    public override string NotAReason(string word) => $"「{word}」という理由はありません。理由の一覧は docs/reasons.md にあります（例: userUnknown、mailboxFull、spamContent）。";
    public override string NoSuchRule(string id, IReadOnlyList<string> similar) => similar.Count == 0
        ? $"「{id}」というルールはありません。一覧は bouncekit rules list で表示できます。"
        : $"「{id}」というルールはありません。{string.Join("、", similar)} のことでしょうか。";
    public override string RuleColumn => "ルール";
    public override string FileColumn => "ファイル";
    public override string RulesCounted(int rules) => string.Create(CultureInfo.InvariantCulture, $"{rules:N0} 件のルール。");
    public override string ConditionsHeading => "当てはまる条件";
    public override string VerdictHeading => "判定";
    public override string ExamplesOfRule => "例";
    public override string NearMissesOfRule => "紛らわしい例（当てはまってはならないもの）";
    public override string ConditionAllOf => "次のすべてが文面にある";
    public override string ConditionAnyOf => "次のどれかが文面にある";
    public override string ConditionNoneOf => "次のどれも文面にない";
    public override string ConditionMeans(int within) => string.Create(CultureInfo.InvariantCulture, $"次の種類の語が、一つの文の中に {within} 文字以内の間隔で並ぶ");
    public override string ConditionUnless => "その文に次の種類の語がない";
    public override string ConditionSmtpCodes => "応答コード";
    public override string ConditionStatusCodes => "拡張ステータスコード";
    public override string ConditionCommands => "応答した段階";
    public override string ConditionReceivers => "受信側";
    public override string ConditionHosts => "応答したホストのドメイン";
    public override string ConditionSoftware => "通知を書いたソフトウェア";
    public override string SourceLabel => "出典";
    public override string DefinedIn => "定義場所";
    public override string RecommendationLabel => "次にすること";
    public override string WhoLabel => "対応する人";
    public override string WaitLabel => "待つ時間";
    public override string Seconds(int seconds) => Duration(TimeSpan.FromSeconds(seconds));
    public override string ExamplePassed(string rule, int examples, int nearMisses) => string.Create(CultureInfo.InvariantCulture, $"合格  {rule}: 例 {examples} 件、紛らわしい例 {nearMisses} 件");
    public override string ExampleLost(string rule, string example, string? winner) => $"失敗  {rule}: 「{example}」で採用されるはずが、{(winner is null ? "当てはまるルールがありません" : $"ルール {winner} が採用されました")}。";
    public override string DoesNotHold(string normalForm) => $"条件のどれかを満たしていません。ルールから見た文面: {normalForm}";
    public override string NearMissTaken(string rule, string text) => $"失敗  {rule}: 紛らわしい例「{text}」に当てはまってしまいます。";
    public override string RulesTested(int passed, int failed) => string.Create(CultureInfo.InvariantCulture, $"合格 {passed:N0} 件、失敗 {failed:N0} 件");
    public override string LintClean(string file, int rules) => string.Create(CultureInfo.InvariantCulture, $"{file}: ルール {rules:N0} 件、問題はありません。");
    public override string LintFound(int problems) => string.Create(CultureInfo.InvariantCulture, $"問題が {problems:N0} 件あります。");
    public override string LintNoSource(string rule) => $"{rule}: \"source\" がありません。後で確かめられるよう、根拠となるページや文書を書いてください。";
    public override string LintSourceNotPublic(string rule, string source) => $"{rule}: 出典「{source}」が https:// で始まるアドレスではありません。";
    public override string LintNoExample(string rule) => $"{rule}: \"examples\" がありません。対象の応答を書けば、bouncekit rules test で確かめられます。";
    public override string LintNoNearMiss(string rule) => $"{rule}: \"nearMisses\" がありません。語句は似ているが意味の違う応答を書いてください。";
    public override string LintDuplicateId(string rule, string other) => $"{rule}: この ID はすでに {other} で使われています。ID は重複できません。自分の名前で始めるとよいでしょう。";
    public override string LintPhraseTooShort(string rule, string phrase) => $"{rule}: 語句「{phrase}」は短すぎて、どんな文面にも現れるおそれがあります。文をもっと長く取るか、受信側を指定してください。";
    public override string LintUnknownSoftware(string rule, string software) => $"{rule}: 「{software}」として読まれる通知はないので、当てはまることがありません。使える語は docs/formats.md の ID です（例: postfix、exchange）。";
    public override string LintNotAHost(string rule, string host) => $"{rule}: \"hosts\" の「{host}」はホスト名ではないため、ルールが当てはまることはありません。example.com のように名前だけを書いてください。その下のホストも対象になります。";
    public override string LintUnknownReceiver(string rule, string receiver) => $"{rule}: 「{receiver}」という受信側はありません。BounceKit が知らないホストには \"hosts\" を使ってください。";
    public override string LintShadowed(string rule, string other) => $"{rule}: 当てはまる文面には必ず {other} も当てはまり、そちらが優先されるため、採用されることがありません。条件を足すか、削除してください。";
    public override string LintContradicts(string rule, string phrase) => $"{rule}: 「{phrase}」を求めながら禁じているので、当てはまることがありません。";
    public override string LintTakesOthers(string rule, int count, string example, string reason) => string.Create(CultureInfo.InvariantCulture, $"{rule}: 別の原因の既知の応答 {count:N0} 件にも当てはまります。例: 「{example}」（{reason}）。語句を足すか、\"noneOf\" や受信側を指定してください。");
}
