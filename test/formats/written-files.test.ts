import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { load } from "../../src/load.ts";

interface Expected {
  readonly mediaType: string;
  readonly texts: readonly string[];
}

const files = new URL("../../fixtures/files/", import.meta.url);

describe("files of each kind", () => {
  it.each([
    ["page-html", "kiln.html"],
    ["values-csv", "stock.csv"],
    ["data-xml", "order.xml"],
    ["text-rtf", "note.rtf"],
    ["book-epub", "salt.epub"],
    ["sheet-ods", "fees.ods"],
    ["slides-odp", "open-day.odp"],
    ["archive-zip", "kiln.zip"],
    ["written-docx", "letter.docx"],
    ["written-xlsx", "book.xlsx"],
    ["written-pptx", "deck.pptx"],
    ["written-odt", "paper.odt"],
    ["written-eml", "mail.eml"],
    ["written-mbox", "mails.mbox"],
    ["note-msg", "note.msg"],
    ["note-tnef", "winmail.dat"],
  ])("%s is told by its content, whatever its name, and read to the letter", async (name, file) => {
    const home = new URL(`${name}/`, files);
    const expected = JSON.parse(await readFile(new URL("expected.json", home), "utf8")) as Expected;
    const opened = await load({ bytes: await readFile(new URL(file, home)), name: "source" });
    const texts: string[] = [];
    for await (const { text } of opened.read()) texts.push(text);
    await opened.close();
    expect([opened.document.files[0]?.mediaType, texts]).toEqual([expected.mediaType, expected.texts]);
  });
});
