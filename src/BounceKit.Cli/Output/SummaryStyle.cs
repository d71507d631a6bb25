namespace BounceKit.Cli.Output;

/// <summary>How the page of a summary looks: light and dark, wide and narrow, on screen and on paper.</summary>
internal static class SummaryStyle
{
    public const string Css = """
        :root { --ink: #1c2330; --muted: #5a6475; --line: #dfe3ea; --paper: #ffffff; --card: #f6f7f9; --bar: #2f6fb3; --focus: #b3541e; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e7eaf0; --muted: #a3adbd; --line: #343c4a; --paper: #14181f; --card: #1d232d; --bar: #6ea8e0; --focus: #f0a06a; } }
        * { box-sizing: border-box; }
        body { margin: 0; font: 16px/1.5 system-ui, "Noto Sans", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", sans-serif; color: var(--ink); background: var(--paper); }
        main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 0; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 0; }
        h2 { font-size: 1.15rem; margin: 0 0 .6rem; }
        .subtitle, .more, figcaption, footer, .share { color: var(--muted); }
        .subtitle { margin: .25rem 0 1.25rem; }
        section { margin: 0 0 2rem; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .75rem; list-style: none; margin: 0 0 2rem; padding: 0; }
        .tiles li { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; }
        .tiles strong { display: block; font-size: 1.75rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
        .tiles span { color: var(--muted); font-size: .9rem; }
        figure { margin: 0; }
        figcaption { font-size: .85rem; }
        svg.time { width: 100%; height: auto; display: block; }
        svg.time line { stroke: var(--line); }
        svg.time text { fill: var(--muted); font-size: 11px; }
        svg rect { fill: var(--bar); }
        .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2rem; align-items: start; }
        ul.bars, ul.texts { list-style: none; margin: 0; padding: 0; }
        .bars li, .bars summary { display: grid; grid-template-columns: minmax(8rem, 16rem) minmax(3rem, 1fr) 4rem 4rem; gap: .75rem; align-items: center; padding: .3rem .25rem; }
        .pair .bars li, .pair .bars summary { grid-template-columns: minmax(7rem, 12rem) minmax(2rem, 1fr) 3.5rem 3.75rem; }
        .bars summary { cursor: pointer; border-radius: .3rem; list-style: none; }
        .bars summary::-webkit-details-marker { display: none; }
        .bars summary .name::before { content: "▸"; display: inline-block; width: 1.1rem; text-indent: 0; color: var(--muted); }
        .bars details[open] > summary .name::before { content: "▾"; }
        .bars .name { padding-left: 1.1rem; }
        .bars summary .name { text-indent: -1.1rem; }
        .bars summary:hover { background: var(--card); }
        .bars summary:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
        .bar { width: 100%; height: .6rem; }
        .name { overflow-wrap: anywhere; }
        .count, .share { text-align: right; font-variant-numeric: tabular-nums; }
        .share { font-size: .85rem; }
        table { width: 100%; border-collapse: collapse; margin: .4rem 0 1rem; font-size: .88rem; background: var(--card); border: 1px solid var(--line); }
        th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
        th { border-top: 0; color: var(--muted); font-weight: 600; white-space: nowrap; }
        td:nth-child(1) { width: 22%; } td:nth-child(3), td:nth-child(4) { white-space: nowrap; }
        small { color: var(--muted); }
        q { quotes: none; font-family: ui-monospace, "Noto Sans Mono", "Cascadia Mono", Menlo, monospace; font-size: .92em; }
        .texts li { display: grid; grid-template-columns: 4rem 1fr; gap: .75rem; padding: .35rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
        footer { max-width: 62rem; margin: 0 auto; padding: 0 1rem 2rem; font-size: .85rem; }
        @media (max-width: 40rem) {
          .bars li, .bars summary, .pair .bars li, .pair .bars summary { grid-template-columns: 1fr 3rem 3.6rem; gap: .1rem .6rem; }
          .bars .bar { grid-column: 1 / -1; grid-row: 2; }
          svg.time text { font-size: 17px; }
          table, tbody, tr, td { display: block; width: auto; }
          thead { display: none; }
          tr { border-top: 1px solid var(--line); padding: .4rem 0; }
          td, td:nth-child(1) { border: 0; padding: .15rem .6rem; width: auto; }
          td:nth-child(n+3)::before { content: attr(data-column) ": "; color: var(--muted); }
        }
        @media print {
          :root { --ink: #000; --muted: #444; --line: #bbb; --paper: #fff; --card: #fff; --bar: #555; }
          main, footer { max-width: none; padding: 0; }
          section, .tiles li { break-inside: avoid-page; }
          .bars summary .name::before { content: ""; width: 0; }
        }
        """;
}
