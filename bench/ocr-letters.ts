/**
 * Draws the pages of digital PDFs as pictures of 150 dots an inch, reads the pictures, and holds the words to those of the
 * text layer, by language: words with marks that came out whole, marks that nobody printed, amounts with their currency.
 *
 *     node bench/ocr-letters.ts <folder of PDFs> [every nth page] [only this language]
 *
 * "First reader" takes each word as it was before the second reader gave it its marks. VERBOSE=1 lists what differs.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { load } from "../src/load.ts";
import { readPixels } from "../src/ocr/read-pixels.ts";
import type { PixelImage } from "../src/ports/pixel-reader.ts";
import { detectLanguage } from "../src/values/detect-language.ts";
import { compareCounts } from "./compare-counts.ts";
import { countTexts } from "./count-texts.ts";
import { findAmounts } from "./find-amounts.ts";

interface Tally {
  pages: number;
  words: number;
  wholeWords: number;
  marked: number;
  baseRead: number;
  firstWhole: number;
  whole: number;
  firstInvented: number;
  invented: number;
  amounts: number;
  amountsRead: number;
  amountsWrong: number;
  cpuMs: number;
}

const [folder, every = "1", only] = process.argv.slice(2);
if (!folder) throw new Error("name the folder of PDFs");
const isVerbose = process.env["VERBOSE"] === "1";
const tallies = new Map<string, Tally>();

const strip = (word: string): string =>
  word
    .normalize("NFC")
    .replaceAll("’", "'")
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
const isMarked = (word: string): boolean => /[^\0-\x7f]/u.test(word) && /^[\p{L}\p{N}'’.:/-]+$/u.test(word);
const toBase = (word: string): string =>
  word
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/ß|ss|B/g, "b")
    .replaceAll("œ", "oe")
    .replaceAll("ø", "o")
    .toLowerCase();

async function drawPage(bytes: Uint8Array): Promise<PixelImage> {
  const picture = sharp(bytes).flatten({ background: "white" }).toColourspace("srgb").removeAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function emptyTally(): Tally {
  return {
    pages: 0,
    words: 0,
    wholeWords: 0,
    marked: 0,
    baseRead: 0,
    firstWhole: 0,
    whole: 0,
    firstInvented: 0,
    invented: 0,
    amounts: 0,
    amountsRead: 0,
    amountsWrong: 0,
    cpuMs: 0,
  };
}

await readPixels({ data: new Uint8Array(64 * 64 * 3).fill(255), width: 64, height: 64 });
let number = -1;
for (const name of readdirSync(folder).filter((file) => file.endsWith(".pdf"))) {
  const open = await load({ path: join(folder, name) }, { grounding: { words: "text-layer" } });
  for await (const printed of open.read()) {
    if (printed.textSource !== "text-layer" || printed.words.length < 20) continue;
    const language = detectLanguage(printed.text) ?? "unknown";
    if (only && language !== only) continue;
    number += 1;
    if (number % Number(every) !== 0) continue;
    const { bytes } = await open.render({ page: printed.page, mediaType: "image/png", dpi: 150 });
    const image = await drawPage(bytes);
    const before = process.cpuUsage();
    const read = await readPixels(image);
    const cpu = process.cpuUsage(before);
    const tally = tallies.get(language) ?? emptyTally();
    tallies.set(language, tally);
    tally.pages += 1;
    tally.cpuMs += (cpu.user + cpu.system) / 1000;

    const truth = countTexts(printed.words.map(({ text }) => strip(text)));
    const first = countTexts(read.words.map(({ text, otherReading }) => strip(otherReading ?? text)));
    const second = countTexts(read.words.map(({ text }) => strip(text)));
    const marked = countTexts(printed.words.map(({ text }) => strip(text)).filter(isMarked));
    const isOfMarked = (word: string): boolean => isMarked(word);
    tally.words += compareCounts(truth, truth).common;
    tally.wholeWords += compareCounts(truth, second).common;
    tally.marked += compareCounts(marked, marked).common;
    tally.firstWhole += compareCounts(marked, first).common;
    tally.whole += compareCounts(marked, second).common;
    const bases = countTexts(read.words.map(({ text }) => toBase(strip(text))));
    const markedBases = countTexts([...marked].flatMap(([word, count]) => Array(count).fill(toBase(word))));
    tally.baseRead += compareCounts(markedBases, bases).common;
    const added = compareCounts(second, truth).missing.filter(isOfMarked);
    tally.firstInvented += compareCounts(first, truth).missing.filter(isOfMarked).length;
    tally.invented += added.length;

    const amounts = countTexts(findAmounts(printed.text));
    const readLines = read.words.map(({ text }) => text).join(" ");
    const readAmounts = countTexts(findAmounts(readLines));
    const money = compareCounts(amounts, readAmounts);
    const wrong = compareCounts(readAmounts, amounts).missing;
    tally.amounts += money.common + money.missing.length;
    tally.amountsRead += money.common;
    tally.amountsWrong += wrong.length;
    if (isVerbose) {
      console.log(`${name} page ${printed.page + 1} ${language}`);
      console.log("  lost:", compareCounts(marked, second).missing.join(" | "));
      console.log("  invented:", added.join(" | "));
      console.log("  amounts lost:", money.missing.join(" | "), "wrong:", wrong.join(" | "));
    }
  }
  await open.close();
}

const share = (part: number, whole: number): string => (whole === 0 ? "-" : (part / whole).toFixed(3));
console.log(
  "language | pages | words whole | words with marks | letters read | first reader whole | whole | invented first, now | amounts with a sign | read | wrong | CPU s a page",
);
for (const [language, t] of [...tallies].sort(([one], [other]) => one.localeCompare(other))) {
  console.log(
    [
      language,
      t.pages,
      share(t.wholeWords, t.words),
      t.marked,
      share(t.baseRead, t.marked),
      share(t.firstWhole, t.marked),
      share(t.whole, t.marked),
      `${t.firstInvented}, ${t.invented}`,
      t.amounts,
      share(t.amountsRead, t.amounts),
      t.amountsWrong,
      (t.cpuMs / 1000 / t.pages).toFixed(2),
    ].join(" | "),
  );
}
