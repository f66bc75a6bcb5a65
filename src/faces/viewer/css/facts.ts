/** Values, tables, checks, lists, and the panel of the selected value. */
export const cssFacts = `
.list { flex: 1; overflow-y: auto; padding: 4px 24px 32px; }
.part { padding-top: 14px; scroll-margin-top: 0; }
h2 { margin: 0 0 8px; padding-bottom: 4px; border-bottom: 1px solid var(--line); font-size: 15px; font-weight: 650; }
h3, h4 { margin: 14px 0 4px; font-size: 13.5px; font-weight: 600; color: var(--soft); }
.group > .nodes { padding-left: 12px; border-left: 2px solid var(--line); }
.row { display: grid; grid-template-columns: minmax(90px, 30%) minmax(0, 1fr) auto 20px; gap: 0 12px; align-items: baseline; padding: 3px 8px; margin: 0 -8px; border-radius: 6px; cursor: pointer; scroll-margin: 40px; }
.group + .row, .group + .stack { margin-top: 12px; }
.row:hover, .row.hover, .cell:hover, .cell.hover { background: var(--shade); }
.row.selected, .cell.selected { background: var(--accent-wash); box-shadow: inset 0 0 0 1px var(--accent); }
.label { color: var(--soft); overflow-wrap: anywhere; }
.value { min-width: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; white-space: pre-wrap; }
.shown { font-weight: 550; }
.shown, .raw, .cell, .quote, .listed, .inspect-value, .text { unicode-bidi: plaintext; }
.shown.prose { font-weight: 400; }
.stack { display: grid; grid-template-columns: minmax(90px, 30%) minmax(0, 1fr); gap: 0 12px; align-items: baseline; }
.row.item { grid-template-columns: minmax(0, 1fr) auto 20px; margin: 0 -8px; }
.row.bad .shown, .cell.bad { color: var(--bad); }
.row.doubtful .shown, .cell.doubtful { color: var(--doubt); }
.raw { display: inline-block; margin-left: 10px; color: var(--soft); font-weight: 400; font-size: 13px; overflow-wrap: anywhere; }
.place { color: var(--soft); font-size: 12.5px; white-space: nowrap; font-variant-numeric: tabular-nums; }
.match { display: inline-block; min-width: 16px; text-align: center; font: 700 13px/1.2 var(--mono); color: var(--quiet); }
.match.good { color: var(--good); }
.match.doubtful { color: var(--doubt); }
.match.bad { color: var(--bad); }
.table-scroll { overflow-x: auto; margin: 0 -8px; scrollbar-width: thin; }
table { border-collapse: collapse; min-width: 100%; font-size: 14px; font-variant-numeric: tabular-nums; }
th { padding: 3px 8px; text-align: left; font-weight: 500; font-size: 12.5px; color: var(--soft); border-bottom: 1px solid var(--line); vertical-align: bottom; }
td { padding: 1px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { width: 1%; padding: 4px 8px; color: var(--quiet); font-size: 12.5px; }
th.wide { min-width: 13em; }
th.numeric, td.numeric { text-align: right; white-space: nowrap; }
.cell { display: block; padding: 3px 8px; border-radius: 5px; cursor: pointer; }
.cell .match { margin-left: 4px; }
.none { display: block; padding: 3px 8px; color: var(--quiet); }
ul { margin: 0; padding: 0; list-style: none; }
.check { display: flex; gap: 10px; padding: 5px 0; border-bottom: 1px solid var(--line); }
.check-body { min-width: 0; }
.check.skipped { color: var(--soft); }
.check-mark { font-weight: 700; color: var(--quiet); }
.check-mark.pass { color: var(--good); }
.check-mark.fail { color: var(--bad); }
.equation { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.sentence { color: var(--soft); font-size: 13.5px; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.sentence b { font-weight: 550; }
.equation b { font-weight: 650; }
.equation .pill { margin-left: 8px; font-size: 12px; }
.numbers { display: flex; flex-wrap: wrap; gap: 2px 16px; color: var(--bad); font-size: 13.5px; font-variant-numeric: tabular-nums; }
.chips { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 3px; }
.chip { padding: 0 8px; border: 1px solid var(--line); border-radius: 99px; background: var(--sheet); font-size: 12.5px; cursor: pointer; }
.chip:hover { border-color: var(--accent); }
.plain li { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; padding: 3px 0; }
.columns { columns: 2 220px; column-gap: 24px; }
.columns li { break-inside: avoid; }
.listed { overflow-wrap: anywhere; }
.quote { flex: 1; min-width: 0; padding: 2px 8px; margin-left: -8px; border: 0; border-radius: 5px; background: none; text-align: left; cursor: pointer; overflow-wrap: anywhere; white-space: pre-wrap; }
.quote:hover { background: var(--shade); }
.attempt { padding: 3px 0; }
.attempt .raw, .confidence .raw { margin-left: 0; }
.issues li { padding-left: 14px; color: var(--soft); font-size: 13px; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 14px; margin: 8px 0 0; font-size: 13.5px; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.inspector { flex: none; max-height: 38%; overflow-y: auto; padding: 12px 24px 14px; border-top: 1px solid var(--line); background: var(--sheet); }
.inspect-head { display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: baseline; }
.inspect-value { font-size: 17px; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; white-space: pre-wrap; }
.hint { margin: 0; color: var(--soft); font-size: 13.5px; }
.confidence { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 2px 10px; font-variant-numeric: tabular-nums; }
.meter { display: inline-block; width: 72px; height: 6px; border-radius: 9px; background: var(--line); overflow: hidden; }
.meter-fill { display: block; height: 100%; width: calc(100% * var(--part, 0)); background: var(--good); }
@media (max-width: 800px) {
  .list { padding: 0 14px 20px; }
  .row { grid-template-columns: minmax(80px, 34%) minmax(0, 1fr) auto 16px; gap: 0 8px; }
  .inspector { max-height: 34%; padding: 8px 14px; }
}
`;
