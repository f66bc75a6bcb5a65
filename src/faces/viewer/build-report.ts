import { createHash } from "node:crypto";
import { escapeMarkup } from "../../values/escape-markup.ts";
import { pageCss } from "./page-css.ts";
import type { ReportEntry } from "./report-entry.ts";
import { scriptLists } from "./script/lists.ts";
import { scriptMain } from "./script/main.ts";
import { scriptPages } from "./script/pages.ts";
import { scriptValues } from "./script/values.ts";
import { toDocumentView } from "./to-document-view.ts";

/**
 * One self-contained HTML file that shows every value beside the place it came from. It loads nothing: a
 * content-security-policy forbids the network and any script or style but the two in it, which are named by hash.
 * Everything from documents is in one JSON block and reaches the page as text, never as markup.
 */
export function buildReport(entries: readonly ReportEntry[]): string {
  const script = `(() => {\n"use strict";\n${scriptPages}\n${scriptValues}\n${scriptLists}\n${scriptMain}\n})();`;
  const policy = [
    "default-src 'none'",
    "img-src data:",
    `style-src '${hashOf(pageCss)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const data = toScriptJson(entries.map(toDocumentView));
  const title = entries.length === 1 ? (entries[0]?.name ?? "") : `${entries.length} documents`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="gleaner">
<title>${escapeMarkup(title)} · Gleaner</title>
<style>${pageCss}</style>
</head>
<body>
<header class="top" id="top"></header>
<main class="split">
<section class="pages" id="pages" aria-label="Pages of the document"></section>
<section class="facts" id="facts" aria-label="What was found"></section>
</main>
<div class="sr" id="live" role="status" aria-live="polite"></div>
<noscript><p class="noscript">This page draws itself with the script inside it. Please allow scripts for this file.</p></noscript>
<script type="application/json" id="data">${data}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that cannot leave its script block: no `<`, and no line separators that older scripts choke on. */
function toScriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
