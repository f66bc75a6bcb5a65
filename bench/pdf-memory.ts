/**
 * Peak memory while a PDF of many pages is loaded, read page by page, and looked at here and there as pictures.
 *
 *     node bench/pdf-memory.ts [pages]
 *
 * Fails where the peak is over 600 MB, or where memory still grows in the second half.
 */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "../src/load.ts";
import { makeLongPdf } from "./pdf/make-long-pdf.ts";

const maxPeakBytes = 600e6;
const maxGrowth = 1.25;
const [pages = "2000", path] = process.argv.slice(2);

/** A process of its own: making the file takes memory too. */
async function readAll(file: string): Promise<void> {
  const open = await load({ path: file });
  const count = open.document.pages.length;
  let words = 0;
  let halfBytes = 0;
  let endBytes = 0;
  for await (const page of open.read()) {
    words += page.words.length;
    if (page.page % 100 === 0) await open.render({ page: page.page, mediaType: "image/jpeg" });
    const bytes = process.memoryUsage.rss();
    if (page.page < count / 2) halfBytes = Math.max(halfBytes, bytes);
    else endBytes = Math.max(endBytes, bytes);
  }
  await open.close();
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const show = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  console.log(
    `${count} pages, ${words} words: peak ${show(peakBytes)}; first half up to ${show(halfBytes)}, second half up to ${show(endBytes)}`,
  );
  if (peakBytes > maxPeakBytes || endBytes > maxGrowth * halfBytes) process.exitCode = 1;
}

if (path !== undefined) await readAll(path);
else {
  const scratch = mkdtempSync(join(tmpdir(), "pdf-memory-"));
  try {
    const file = join(scratch, "long.pdf");
    writeFileSync(file, await makeLongPdf(Number(pages)));
    const child = fork(fileURLToPath(import.meta.url), [pages, file]);
    process.exitCode = await new Promise<number>((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
