/**
 * Words with boxes from ordinary PDFs: CPU beside `pdftotext -bbox` (poppler-utils), pdfjs-dist and unpdf (where
 * `npm ci --prefix bench/peers` has installed them), and the share of words that both give alike.
 *
 *     node bench/pdf-text.ts [folder of PDFs] [rounds] [pages]
 *
 * `engine` is what PDFium alone takes to load pages and the text pages of its interface, without a single character read from them. Ours
 * is less where it can do without those.
 * Each of the others gives words with boxes and the text of each page; pdfjs knows no words, so its stretches of text are cut into them.
 * Two sets: one long file with a different text on each page, where the start of a program weighs nothing; and the files of the
 * folder (our fixtures by default) one by one. Each reader has a process of its own; medians of CPU time over interleaved rounds, warm. Fails where the figures
 * that the README claims do not hold.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareWords } from "./pdf/compare-words.ts";
import { forkReader } from "./pdf/fork-reader.ts";
import { listPdfs } from "./pdf/list-pdfs.ts";
import { loadPeers } from "./pdf/load-peers.ts";
import { makeLongPdf } from "./pdf/make-long-pdf.ts";
import { measureChild } from "./pdf/measure-child.ts";
import { readAllWords } from "./pdf/read-all-words.ts";
import { readNativeWords } from "./pdf/read-native-words.ts";
import { takeTurns } from "./pdf/take-turns.ts";

const most = { ofNative: 1.6, ofPeer: 0.5 };
/** Machine code of often used functions is made during the first ten readings, here as in the peers. */
const warmUps = 10;
const leastAlike = 0.99;
const fixtures = new URL("../fixtures/files/", import.meta.url).pathname;

const [folder = "", rounds = "9", pages = "200"] = process.argv.slice(2);
const hasNative = spawnSync("pdftotext", ["-v"]).status === 0;
if (!hasNative) console.log("pdftotext is missing: apt-get install poppler-utils");
const hasPeers = (await loadPeers()) !== undefined;
if (!hasPeers) console.log("pdfjs-dist and unpdf are missing: npm ci --prefix bench/peers");

async function compare(title: string, paths: readonly string[]): Promise<void> {
  const names = ["gleaner", "engine", ...(hasPeers ? ["pdfjs-dist", "unpdf"] : [])];
  const readers = names.map((name) => ({ name, ...forkReader(name) }));
  const native = (): number =>
    paths.reduce((sum, path) => sum + measureChild("pdftotext", ["-bbox", path, "-"]), 0);
  const contenders = [
    ...readers.map(({ name, run }) => ({ name, run: () => run(paths) })),
    ...(hasNative ? [{ name: "pdftotext", run: native }] : []),
  ];
  const times = await takeTurns(contenders, Number(rounds), warmUps);
  const [own] = readers;
  console.log(`peak of gleaner ${Math.round(own?.peakMb() ?? 0)} MiB`);
  for (const reader of readers) reader.end();
  const ours = times.get("gleaner") ?? 0;
  console.log(`${title}, ${rounds} rounds`);
  for (const [name, milliseconds] of times) {
    const ratio = name === "gleaner" ? "" : ` · ours is ${(ours / milliseconds).toFixed(2)} of it`;
    console.log(`  ${name.padEnd(12)} ${milliseconds.toFixed(0).padStart(6)} ms CPU${ratio}`);
    const isOwn = name === "gleaner" || name === "engine";
    const limit = isOwn ? Infinity : name === "pdftotext" ? most.ofNative : most.ofPeer;
    if (ours / milliseconds > limit) process.exitCode = 1;
  }
  if (!hasNative) return;
  const alike = compareWords(await readAllWords(paths), paths.flatMap(readNativeWords));
  console.log(`  words alike  ${alike.toFixed(4)}`);
  if (alike < leastAlike) process.exitCode = 1;
}

const scratch = mkdtempSync(join(tmpdir(), "pdf-text-"));
try {
  const path = join(scratch, "long.pdf");
  writeFileSync(path, await makeLongPdf(Number(pages)));
  await compare(`one file of ${pages} pages`, [path]);
  const files = listPdfs(folder || fixtures);
  await compare(`${files.length} files one by one`, files);
} finally {
  rmSync(scratch, { recursive: true });
}
