import { readFile, readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import pdf from "../src/formats/pdf.ts";
import { formatContext } from "./support/format-context.ts";

interface Place {
  readonly at: string;
  readonly page: number;
  readonly text: string;
  readonly boxes: readonly { x: number; y: number; width: number; height: number }[];
}

const files = new URL("../fixtures/files/", import.meta.url);
const printed = [
  ["invoice-boxed-totals", "facture.pdf"],
  ["invoice-discount", "invoice.pdf"],
  ["invoice-inclusive", "factura.pdf"],
  ["invoice-key-values", "invoice-2025-034.pdf"],
  ["invoice-meta-table", "invoice.pdf"],
  ["invoice-two-pages", "rechnung-250417.pdf"],
  ["invoice-two-rates", "rechnung.pdf"],
] as const;

const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(path, files), "utf8")) as unknown;

describe("the fixtures", () => {
  it.each(printed)("%s prints each value where its layout says", async (name, file) => {
    const bytes = await readFile(new URL(`${name}/${file}`, files));
    const open = await pdf.open({ bytes, name: file, mediaType: "application/pdf" }, formatContext());
    const pages = await Promise.all(open.pages.map((_, page) => open.read(page)));
    await open.close();
    const places = (await readJson(`${name}/layout.json`)) as Place[];
    expect(places.length).toBeGreaterThan(25);
    const misplaced = places.filter(({ page, boxes, text }) => {
      const inside = pages[page - 1]!.words.filter(({ box }) => {
        if (!box) return false;
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        return boxes.some(
          (place) => x > place.x && x < place.x + place.width && y > place.y && y < place.y + place.height,
        );
      });
      const seen = inside.map((word) => word.text).join("");
      return !seen.includes(text.replaceAll(/\s/g, ""));
    });
    expect(misplaced.map(({ at }) => at)).toEqual([]);
  });

  it("have an expected result each, and a manifest line where they have a schema", async () => {
    const manifest = (await readFile(new URL("../manifest.jsonl", files), "utf8")).trim().split("\n");
    const sources = manifest.map((line) => (JSON.parse(line) as { source: string }).source);
    const withSchema: string[] = [];
    for (const name of await readdir(files)) {
      const expected = (await readJson(`${name}/expected.json`)) as { schema?: string; outcome?: string };
      expect({ name, tells: expected.schema ?? expected.outcome }).toEqual({
        name,
        tells: expect.any(String),
      });
      if (expected.schema) withSchema.push(name);
    }
    const named = sources.map((source) => source.split("/")[1]);
    expect(new Set(named)).toEqual(new Set(withSchema));
    expect(named).toHaveLength(withSchema.length);
  });
});
