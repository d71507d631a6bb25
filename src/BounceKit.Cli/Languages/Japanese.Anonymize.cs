using System.Globalization;
using BounceKit.Cli.Anonymizing;

namespace BounceKit.Cli.Languages;

/// <summary>What <c>bouncekit anonymize</c> says in Japanese.</summary>
internal sealed partial class Japanese
{
    public override string AnonymizeDescription => "人に渡せる不達通知を作ります。アドレス、名前、件名、ホスト名、ID を置き換え、判定を決める文面は残し、結果を検査します。";
    public override string AnonymizeFolderDescription => "書き出すフォルダー。メールごとに番号付きのファイルを作り、既にあるファイルは上書きしません。";
    public override string KeepFailingDescription => "検査に通らなかったものも、原因を調べるために *.failing.eml として書き出します。人に渡さないでください。";
    public override IReadOnlyList<Example> AnonymizeExamples =>
    [
        new("bouncekit anonymize bounce.eml -o shared", "プロジェクトに報告するための 1 通"),
        new("bouncekit anonymize ~/Maildir -o shared", "メールボックス全体（すべてのファイルで同じ置き換え）"),
        new("bouncekit anonymize --keep-failing bounce.eml -o look", "検査に通らない理由を調べる"),
    ];

    public override string AnonymizedCount(int written, int failed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{written:N0} 通を書き出しました。検査に通らなかったもの: {failed:N0} 通。{(written == 0 ? "" : "渡す前に読んで確かめてください。人にしか分からない言葉は、プログラムでは見つけられません。")}");

    public override string CheckFailedFor(string source) => $"「{source}」は検査に通りませんでした。人に渡さないでください:";
    public override string TextWasKept(string name) => $"{name} は不達通知とは読めず、どの言葉が判定を決めるのか分からないため、見分けられたもの以外の本文はそのまま残しました。渡す前に読んで確かめてください。";

    public override string Of(Fault fault) => fault switch
    {
        Fault.IdentifierLeft left => $"{Of(left.Kind)}が残っています: {left.Text}",
        Fault.ReadDifferently { Recipient: 0 } read => $"{Of(read.Part)}が {read.Before ?? "なし"} から {read.After ?? "なし"} に変わりました",
        Fault.ReadDifferently read => string.Create(CultureInfo.InvariantCulture, $"宛先 {read.Recipient} の{Of(read.Part)}が {read.Before ?? "なし"} から {read.After ?? "なし"} に変わりました"),
        _ => fault.ToString(),
    };

    private static string Of(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Address => "アドレス",
        IdentifierKind.Mailbox => "メールボックス名",
        IdentifierKind.Domain => "ドメイン",
        IdentifierKind.Host => "ホスト名",
        IdentifierKind.IpAddress => "IP アドレス",
        IdentifierKind.Name => "名前",
        IdentifierKind.Subject => "件名",
        _ => "ID",
    };

    private static string Of(ReportPart part) => part switch
    {
        ReportPart.Kind => "種類",
        ReportPart.Format => "形式",
        ReportPart.Recipients => "宛先の数",
        ReportPart.Action => "アクション",
        ReportPart.Reason => "理由",
        ReportPart.Status => "拡張ステータスコード",
        ReportPart.SmtpCode => "応答コード",
        ReportPart.Rule => "ルール",
        _ => "推奨される対処",
    };
}
