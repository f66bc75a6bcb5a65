import { readFile } from "node:fs/promises";
import { load } from "../../src/load.ts";

/** Reads and draws both pages of the file named on the command line, and prints what came of it with the peak of memory. */
const path = process.argv[2] ?? "";
const open = await load({ path }, { limits: { pageTimeoutMs: 4000 } });
const codes: string[] = [];
let text = "";
for await (const page of open.read()) {
  codes.push(page.warnings[0]?.code ?? page.status);
  text = page.text;
}
const drawn = await open.render({ page: 1, mediaType: "image/jpeg", maxEdge: 200 }).then(
  () => true,
  () => false,
);
await open.close();
const other = await load({
  bytes: await readFile(new URL("../../fixtures/files/invoice-discount/invoice.pdf", import.meta.url)),
});
let words = 0;
for await (const page of other.read()) words += page.words.length;
await other.close();
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ codes, text, drawn, words, peakMb }));
