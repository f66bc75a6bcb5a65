import { describe, expect, it } from "vitest";
import csv from "../../../src/formats/csv.ts";
import { readFile } from "../../support/read-file.ts";

describe("a file of separated values", () => {
  it.each([
    [
      "is one column where its commas are those of decimals",
      "Betrag\n1,50\n2,75\n-1.013,00\n",
      "Betrag\n1,50\n2,75\n-1.013,00",
    ],
    ["has two where its header has", "x,y\n1,50\n2,75\n", "x\ty\n1\t50\n2\t75"],
    ["has two where no header says otherwise", "1,50\n2,75\n", "1\t50\n2\t75"],
    ["has two where a value is no number", "Name\nA,1\nB,2\n", "Name\t\nA\t1\nB\t2"],
  ])("%s", async (_, text, expected) => {
    const { texts, opened } = await readFile(csv, new TextEncoder().encode(text));
    expect(texts).toEqual([expected]);
    expect(opened.warnings).toEqual([]);
  });

  it("says that quotes do not close, and keeps the lines behind", async () => {
    const bytes = new TextEncoder().encode('sep=;\nName;Size\nTube;"5\nPipe;6\n"a\nb";7\n');
    const { texts, opened } = await readFile(csv, bytes);
    expect(texts).toEqual(['Name\tSize\nTube\t"5\nPipe\t6\na b\t7']);
    expect(opened.warnings.map(({ code }) => code)).toEqual(["text.quotes-broken"]);
  });
});
