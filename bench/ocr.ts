/**
 * Reads page pictures with known text and prints word recall and precision, the share of receipts whose total, date and
 * company stand in the text, CPU seconds a page and peak memory.
 *
 *     node bench/ocr.ts <data folder> [receipts|ocr] [every nth item]
 *
 * The data folder holds one folder a collection with a manifest.jsonl: lines of { file, truth: { lines | text, fields } }.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { readPixels } from "../src/ocr/read-pixels.ts";

interface Truth {
  readonly lines?: readonly string[];
  readonly text?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

const [folder, collection = "receipts", every = "1"] = process.argv.slice(2);
if (!folder) throw new Error("name the data folder");

const verbose = process.env["VERBOSE"] === "1";
const base = join(folder, collection);
const manifest = (await readFile(join(base, "manifest.jsonl"), "utf8")).trim().split("\n");
const items = manifest
  .map((line) => JSON.parse(line) as { file: string; truth: Truth })
  .filter((_, index) => index % Number(every) === 0);

const countWords = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().split(/\s+/).filter(Boolean))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Print has several quotes and dashes, keyboards have one. */
const foldMarks = (text: string): string =>
  text
    .replace(/[‘’´`]/g, "'")
    .replace(/[“”„«»]|''/g, '"')
    .replace(/[–—]/g, "-");

const totals = { recall: 0, folded: 0, precision: 0, characters: 0, pages: 0 };
const fields = new Map<string, { found: number; asked: number }>();
let peakBytes = 0;
await readPixels({ data: new Uint8Array(64 * 64 * 3).fill(255), width: 64, height: 64 });
const startCpu = process.cpuUsage();
const startTime = performance.now();

for (const { file, truth } of items) {
  const before = performance.now();
  const { data, info } = await sharp(join(base, file))
    .autoOrient()
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const rgb =
    info.channels === 3
      ? data
      : Buffer.from(
          new Uint8Array(info.width * info.height * 3).map(
            (_, at) => data[Math.floor(at / 3) * info.channels]!,
          ),
        );
  const reading = await readPixels({ data: rgb, width: info.width, height: info.height });
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  const truthText = truth.lines?.join(" ") ?? truth.text ?? "";
  const readText = reading.words.map(({ text: word }) => word).join(" ");
  const expected = countWords(truthText);
  const read = countWords(readText);
  const sum = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((all, count) => all + count, 0);
  let common = 0;
  const missed: string[] = [];
  for (const [word, count] of expected) {
    common += Math.min(count, read.get(word) ?? 0);
    if ((read.get(word) ?? 0) < count) missed.push(word);
  }
  const recall = common / Math.max(1, sum(expected));
  const precision = common / Math.max(1, sum(read));
  totals.recall += recall;
  totals.precision += precision;
  totals.pages += 1;
  const foldedRead = countWords(foldMarks(readText));
  const foldedTruth = countWords(foldMarks(truthText));
  let foldedCommon = 0;
  for (const [word, count] of foldedTruth) foldedCommon += Math.min(count, foldedRead.get(word) ?? 0);
  totals.folded += foldedCommon / Math.max(1, sum(foldedTruth));
  const text = fold(reading.words.map(({ text: word }) => word).join(""));
  const lost: string[] = [];
  for (const [name, value] of Object.entries(truth.fields ?? {})) {
    const entry = fields.get(name) ?? { found: 0, asked: 0 };
    fields.set(name, entry);
    entry.asked += 1;
    if (text.includes(fold(value))) entry.found += 1;
    else lost.push(name);
  }
  const milliseconds = performance.now() - before;
  console.log(
    `${file} ${info.width}x${info.height} recall ${recall.toFixed(3)} (${(foldedCommon / Math.max(1, sum(foldedTruth))).toFixed(3)}) precision ${precision.toFixed(3)} ${(milliseconds / 1000).toFixed(2)} s` +
      ` unread ${reading.unreadRegions.length} turned ${reading.rotation} ${lost.join(" ")}`,
  );
  if (verbose) {
    console.log("  missed:", missed.slice(0, 40).join(" | "));
    console.log(
      "  extra:",
      [...read.keys()]
        .filter((word) => !expected.has(word))
        .slice(0, 40)
        .join(" | "),
    );
  }
}

const cpu = process.cpuUsage(startCpu);
const share = (value: number): string => (value / totals.pages).toFixed(3);
console.log(
  `word recall ${share(totals.recall)} (${share(totals.folded)} with all quotes and dashes alike) precision ${share(totals.precision)} over ${totals.pages} pages`,
);
for (const [name, { found, asked }] of fields) console.log(`${name} in the text: ${found} of ${asked}`);
console.log(
  `CPU ${share((cpu.user + cpu.system) / 1e6)} s a page, wall ${share((performance.now() - startTime) / 1000)} s, peak ${Math.round(peakBytes / 2 ** 20)} MiB`,
);
