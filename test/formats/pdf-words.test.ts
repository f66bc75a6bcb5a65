import { describe, expect, it } from "vitest";
import { openPdfFile } from "./open-pdf.ts";
import { assemblePdf, makeStream } from "./pdf-files.ts";

/** Advances of the font used, in thousandths of its size. */
const advances: Readonly<Record<string, number>> = { ".": 278, "-": 333, i: 222, l: 222, t: 278, " ": 278 };
const advanceOf = (letter: string): number => advances[letter] ?? 556;

async function readText(content: string): Promise<string> {
  const bytes = assemblePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R /B 6 0 R >> >> >>",
    makeStream(content),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
  ]);
  const file = await openPdfFile(bytes);
  try {
    return (await file.read(0)).text;
  } finally {
    await file.close();
  }
}

const readWords = async (content: string): Promise<string[]> => (await readText(content)).split(/\s+/u);

/** Each letter as a text object of its own, at the matrix given and moved on by the advances. */
function drawApart(text: string, at: { x: number; y: number; up?: boolean }, font = "/F 10 Tf"): string {
  let moved = 0;
  return text
    .split("")
    .map((letter) => {
      const [x, y] = at.up ? [at.x, at.y + moved] : [at.x + moved, at.y];
      moved += advanceOf(letter) / 100;
      return `BT ${font} ${at.up ? "0 1 -1 0" : "1 0 0 1"} ${x.toFixed(3)} ${y.toFixed(3)} Tm (${letter}) Tj ET`;
    })
    .join("\n");
}

describe("the words of a PDF whose letters are objects of their own", () => {
  it("stay whole in narrow columns that stand far apart, where the engine takes lines to run down", async () => {
    const rows = Array.from({ length: 40 }, (_, row) => [`${row + 10}.50`, `-${row + 100}.25`]);
    const content = rows.map(([one = "", other = ""], row) => {
      const y = 750 - 12 * row;
      return `${drawApart(one, { x: 60, y })}\n${drawApart(other, { x: 300, y })}`;
    });
    expect(await readWords(content.join("\n"))).toEqual(rows.flat());
  });

  it("stay whole where they run up the page", async () => {
    const columns = ["tidal", "slant", "total"].map((text, index) =>
      drawApart(text, { x: 100 + 40 * index, y: 300, up: true }),
    );
    expect((await readWords(columns.join("\n"))).toSorted()).toEqual(["slant", "tidal", "total"]);
  });

  it("are one word each where every letter is struck again in another font", async () => {
    const content = "4711".split("").map((letter, index) => {
      const at = { x: 60 + 5.56 * index, y: 700 };
      return `${drawApart(letter, at)}\n${drawApart(letter, { ...at, x: at.x + 0.2 }, "/B 9 Tf")}`;
    });
    expect(await readWords(content.join("\n"))).toEqual(["4711"]);
  });
});

describe("marks of a PDF that stand above the line", () => {
  it.each([
    ["behind a word", "(Terms apply) Tj /F 6 Tf 5 Ts (1) Tj", "Terms apply 1"],
    ["before a word", "/F 6 Tf 5 Ts (1) Tj /F 12 Tf 0 Ts (Net of tax) Tj", "1 Net of tax"],
    ["behind an amount", "(5,678) Tj /F 5 Tf 6 Ts (12) Tj", "5,678 12"],
  ])("are words of that line %s", async (_, content, text) => {
    expect(await readText(`BT /F 12 Tf 72 700 Td ${content} ET`)).toBe(text);
  });

  it("leave small lines beside a large word lines of their own", async () => {
    const content = "BT /F 20 Tf 72 700 Td (Total) Tj /F 8 Tf 48 8 Td (net) Tj 0 -9 Td (gross) Tj ET";
    expect((await readText(content)).split("\n").length).toBeGreaterThan(1);
  });
});

describe("figures of a PDF that stand above the line", () => {
  it.each([
    ["are no part of a price", "(19) Tj /F 6 Tf 4 Ts (99) Tj", ["19", "99"]],
    ["are no part of an amount with a note", "(5,678) Tj /F 6 Tf 5 Ts (2) Tj", ["5,678", "2"]],
    ["stay cents behind a comma", "(19,) Tj /F 6 Tf 4 Ts (99) Tj", ["19,99"]],
    ["stay with the unit that they raise", "(25 m) Tj /F 6 Tf 4 Ts (2) Tj", ["25", "m2"]],
    ["are one number where only their size changes", "(123) Tj /F 8 Tf (45) Tj", ["12345"]],
  ])("%s", async (_, content, words) => {
    expect(await readWords(`BT /F 12 Tf 72 700 Td ${content} ET`)).toEqual(words);
  });
});
