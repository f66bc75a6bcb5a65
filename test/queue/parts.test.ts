import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { collectTexts } from "./collect-texts.ts";
import { load } from "../../src/load.ts";
import { splitPages } from "../../src/queue/split-pages.ts";
import { withStoredWords } from "../../src/queue/with-stored-words.ts";
import { runInProcess } from "../faces/cli/run-in-process.ts";
import { makeStand } from "./make-stand.ts";
import { redisProgram } from "./start-redis.ts";

/** Small pages that are pictures of one line each. */
async function drawScan(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let at = 1; at <= pages; at += 1) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="80"><rect width="420" height="80" fill="white"/><text x="20" y="50" font-size="30" font-family="DejaVu Sans, Arial, sans-serif">Receipt ${at}00 paid</text></svg>`;
    const picture = await pdf.embedPng(await sharp(Buffer.from(svg)).png().toBuffer());
    pdf.addPage([210, 40]).drawImage(picture, { x: 0, y: 0, width: 210, height: 40 });
  }
  return await pdf.save();
}

describe("pages in parts", () => {
  it.each([1, 7, 8, 9, 16, 17, 23, 100])(
    "cover %i pages, each once, in parts of about the same size",
    (count) => {
      const pages = Array.from({ length: count }, (_, at) => at + 3);
      const ranges = splitPages(pages, 8);
      const covered = ranges.flatMap(({ from, to }) => pages.filter((page) => page >= from && page <= to));
      expect(covered).toEqual(pages);
      for (const { from, to } of ranges) expect(to - from + 1).toBeLessThanOrEqual(8);
    },
  );

  it("give their words to the document, and make a page failed whose part is lost", async () => {
    const opened = await load([{ text: "one" }, { text: "two" }, { text: "three" }]);
    const [first] = await collectTexts(opened, [0]);
    if (!first) throw new Error("no page");
    const wrapped = withStoredWords(
      opened,
      [
        { from: 0, to: 0 },
        { from: 1, to: 1 },
      ],
      async ({ from }) => (from === 0 ? [{ ...first, text: "stored" }] : undefined),
    );
    const texts = await collectTexts(wrapped);
    expect(texts.map(({ text, status }) => `${text} ${status}`)).toEqual([
      "stored read",
      " failed",
      "three read",
    ]);
    expect(texts[1]?.warnings.map(({ code }) => code)).toEqual(["page.failed"]);
    await opened.close();
  });
});

describe.skipIf(redisProgram === undefined)("a scan of many pages", () => {
  it("is read by several workers, and comes to what one alone makes of it", async () => {
    await using stand = await makeStand(0);
    const { folder } = stand;
    await writeFile(join(folder, "docs", "scan.pdf"), await drawScan(4));
    const split = { fromPages: 3, partPages: 1 };
    const workers = [stand.work({ concurrency: 1, split }), stand.work({ concurrency: 1, split })];
    const common = ["--schema", "ocr", "--model", "embedded"];
    expect((await stand.batch(common)).code).toBe(0);
    await Promise.all(workers.map((worker) => worker.stop()));
    const notes = workers.map((worker) => worker.notes.map(({ what }) => what));
    for (const each of notes) expect(each).toContain("part");
    expect(notes.flat().filter((what) => what === "part")).toHaveLength(4);
    const alone = ["batch", join(folder, "docs"), ...common, "--out", join(folder, "alone.jsonl")];
    expect((await runInProcess(alone)).code).toBe(0);
    const [[shared], [own]] = [await stand.lines(), await stand.lines("alone.jsonl")];
    for (const name of ["data", "fields", "coverage", "checks", "verdict"])
      expect(shared?.extraction?.[name]).toEqual(own?.extraction?.[name]);
    expect(JSON.stringify(shared?.extraction?.data)).toContain("400");
  });
});
