using System.Globalization;

namespace BounceKit.Cli.Languages;

/// <summary>What the tool says about itself, in Japanese.</summary>
internal sealed partial class Japanese
{
    public override string QuietDescription => "進み具合を表示しません。エラーは表示します。";
    public override string ReadSoFar(int messages) => string.Create(CultureInfo.InvariantCulture, $"{messages:N0} 通を読みました");

    public override string CompletionDescription => "bouncekit のコマンド、オプション、ルールの ID をシェルで補完するためのスクリプトを出力します。";
    public override string ShellDescription => "お使いのシェル。置き場所はスクリプトの冒頭に書いてあります。";
    public override IReadOnlyList<Example> CompletionExamples =>
    [
        new("source <(bouncekit completion bash)", "今の bash で使う"),
        new("bouncekit completion fish > ~/.config/fish/completions/bouncekit.fish", "fish でいつも使う"),
        new("bouncekit completion pwsh | Out-String | Invoke-Expression", "今の PowerShell で使う"),
    ];

    public override string ManDescription => "マニュアルページを出力します。";
    public override IReadOnlyList<Example> ManExamples =>
    [
        new("bouncekit man --lang ja | man -l -", "読む"),
        new("bouncekit man --lang ja > ~/.local/share/man/ja/man1/bouncekit.1", "man bouncekit で読めるようにする"),
    ];

    public override string ManName => "名前";
    public override string ManSynopsis => "書式";
    public override string ManText => "説明";
    public override string ManCommands => "コマンド";
    public override string ManGeneralOptions => "共通のオプション";
    public override string ManEnvironment => "環境変数";
    public override string ManSummary => "メールが届かなかった理由と対処を説明する";
    public override IReadOnlyList<string> ManParagraphs =>
    [
        "結果は入力の順に標準出力へ書きます。読めないものがあれば標準エラーで知らせ、ほかの入力を処理します。メールに含まれる制御文字は、見える形に置き換えて表示します。CSV では、表計算ソフトが数式とみなすセルの先頭にアポストロフィを付けます。",
        "処理が長引き、標準エラーが端末のときは、進行状況をそこに表示します。Ctrl-C を押すと、処理中の 1 通を終えてから止まり、そこまでの結果は完結した形で出力されます。",
        "DNS やブロックリストの照会など、ネットワークの利用は一切ありません。",
    ];

    public override IReadOnlyList<(string Name, string Meaning)> ManVariables =>
    [
        ("NO_COLOR", "空でない値を設定すると、色を付けません（https://no-color.org）。"),
        ("TERM", "値が dumb のときは、色も進行状況も表示しません。"),
        ("COLUMNS", "標準出力が端末でないときの、文章の幅。設定がなければ 100。"),
    ];
}
