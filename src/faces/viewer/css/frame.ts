/** Colours, type, the head and the two columns. */
export const cssFrame = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --sheet: #fff; --ink: #23262b; --soft: #6a6f78; --line: #e4e1da; --shade: #f2f0ea;
  --good: #0d6b62; --good-wash: #0d6b6224; --doubt: #9a5b00; --doubt-wash: #d8860033; --bad: #b3261e; --bad-wash: #d93a2f2b;
  --quiet: #8a8f98; --accent: #1d5fd1; --accent-wash: #1d5fd126;
  --font: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b; --sheet: #1f2125; --ink: #e6e4df; --soft: #9da2ab; --line: #32353b; --shade: #24262b;
    --good: #5cc7b8; --good-wash: #26a69a3d; --doubt: #e8b04b; --doubt-wash: #e8a01a40; --bad: #ff8a7f; --bad-wash: #ff5a4b3d;
    --quiet: #7d828b; --accent: #8ab4ff; --accent-wash: #6ea0ff33;
  }
}
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; background: var(--paper); color: var(--ink); font: 15px/1.5 var(--font); }
button, select { font: inherit; color: inherit; }
code { font: 12px/1.4 var(--mono); color: var(--soft); overflow-wrap: anywhere; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.noscript { padding: 2rem; }
.top { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 20px; padding: 14px 24px 12px; border-bottom: 1px solid var(--line); background: var(--sheet); }
.title { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 12px; min-width: 0; }
.brand { font-size: 12px; letter-spacing: .08em; text-transform: uppercase; color: var(--soft); }
h1 { margin: 0; font-size: 19px; font-weight: 600; overflow-wrap: anywhere; }
.title select { font-size: 17px; font-weight: 600; max-width: 60vw; padding: 2px 6px; border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); }
.schema { color: var(--soft); }
.verdict { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; }
.reason { color: var(--soft); font-size: 13.5px; overflow-wrap: anywhere; }
.figures { flex-basis: 100%; color: var(--soft); font-size: 13.5px; font-variant-numeric: tabular-nums; }
.pill { display: inline-block; padding: 1px 10px; border-radius: 99px; background: var(--shade); font-size: 13px; font-weight: 600; }
.pill.bad, .verdict-contradicted { color: var(--bad); background: var(--bad-wash); }
.verdict-verified { color: var(--good); background: var(--good-wash); }
.verdict-unverified { color: var(--doubt); background: var(--doubt-wash); }
.count { margin-left: 6px; font-size: 12px; font-weight: 400; color: var(--soft); font-variant-numeric: tabular-nums; }
.split { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 1.05fr) minmax(0, 1fr); }
.pages, .facts { display: flex; flex-direction: column; min-width: 0; min-height: 0; }
.pages { border-right: 1px solid var(--line); background: var(--shade); }
.bar { display: flex; align-items: center; gap: 4px; padding: 8px 14px; border-bottom: 1px solid var(--line); background: var(--sheet); overflow-x: auto; scrollbar-width: thin; }
.bar-title { margin-right: auto; color: var(--soft); font-size: 13.5px; white-space: nowrap; }
.tool, .tab { flex: none; padding: 2px 8px; border: 1px solid transparent; border-radius: 6px; background: none; font-size: 13.5px; cursor: pointer; white-space: nowrap; }
.tool { border-color: var(--line); }
.tool:hover, .tab:hover { background: var(--shade); }
.tool[aria-pressed="true"] { background: var(--accent-wash); border-color: var(--accent); }
.tab.filled.tab-ungrounded .count, .tab.filled.tab-unreadable .count { color: var(--bad); font-weight: 700; }
@media (max-width: 800px) {
  .top { padding: 10px 14px; }
  .split { grid-template-columns: minmax(0, 1fr); grid-template-rows: 42% minmax(0, 1fr); }
  .pages { border-right: 0; border-bottom: 1px solid var(--line); }
  .figures { display: none; }
}
@media print {
  html, body { height: auto; }
  .split { display: block; }
  .bar, .inspector { display: none; }
}
`;
