import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { openPdfFile } from "./open-pdf.ts";
import { assemblePdf, makeStream, makeTwoPages } from "./pdf-files.ts";

const readFixture = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(`../../fixtures/files/${path}`, import.meta.url)));

const join = (words: readonly { readonly text: string }[]): string => words.map(({ text }) => text).join(" ");

describe("an encrypted PDF", () => {
  it.each([
    ["AES-128 by the user's password", "pdf-encrypted/locked.pdf", "secret"],
    ["AES-128 by the owner's password", "pdf-encrypted/locked.pdf", "keeper"],
    ["AES-256 by the user's password, which is not ASCII", "pdf-aes-256/locked.pdf", "pässwörd"],
    [
      "the same, typed with marks apart from their letters",
      "pdf-aes-256/locked.pdf",
      "pässwörd".normalize("NFD"),
    ],
    ["AES-256 by the owner's password", "pdf-aes-256/locked.pdf", "schlüssel"],
  ])("opens %s, and gives single pages without a lock", async (_, path, password) => {
    const file = await openPdfFile(await readFixture(path), { password });
    expect(join((await file.read(0)).words)).toContain("notary");
    const part = await openPdfFile((await file.select?.([0])) ?? new Uint8Array());
    expect(join((await part.read(0)).words)).toContain("Confidential letter");
    expect(part.warnings).toEqual([]);
    await file.close();
    await part.close();
  });

  it.each([
    [undefined, /no password was given/],
    ["Pässwörd", /does not open it/],
  ])("is refused with the password %s", async (password, message) => {
    const opening = openPdfFile(
      await readFixture("pdf-aes-256/locked.pdf"),
      password === undefined ? {} : { password },
    );
    await expect(opening).rejects.toMatchObject({ code: "input.encrypted" });
    await expect(opening).rejects.toThrow(message);
  });

  it("that only its owner has locked opens with a needless password, with a warning", async () => {
    const file = await openPdfFile(await readFixture("pdf-owner-password/restricted.pdf"), {
      password: "wrong",
    });
    expect(file.warnings.map(({ code }) => code)).toEqual(["file.restricted"]);
    expect(join((await file.read(0)).words)).toContain("notary");
    await file.close();
  });
});

const plain = makeTwoPages(makeStream("BT /F 12 Tf 72 700 Td (first) Tj ET"), "/Font << /F 7 0 R >>");
const replace = (from: string, to: string): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(plain).toString("latin1").replace(from, to), "latin1"));

describe("a PDF that opens although it is damaged", () => {
  it.each<[string, Uint8Array, string[]]>([
    ["nothing", plain, []],
    [
      "a table that leads to other objects",
      replace("%PDF-1.7\n", "%PDF-1.7\n%%%%%%%%%%%%%%%%%%%%%%\n"),
      ["file.damaged"],
    ],
    ["pages that are not there", replace("/Count 2", "/Count 9"), ["file.damaged"]],
    ["an absurd number of pages", replace("/Count 2", "/Count 9999999999"), ["file.damaged"]],
    ["an end that is cut off", plain.slice(0, plain.length - 60), ["file.damaged"]],
  ])("tells of %s", async (_, bytes, codes) => {
    const file = await openPdfFile(bytes);
    expect(file.warnings.map(({ code }) => code)).toEqual(codes);
    expect((await file.read(0)).text).toBe("first");
    await file.close();
  });

  it("draws a page of absurd proportions no longer than an encoder takes", async () => {
    const content = makeStream("0 0 100 100 re f");
    const bytes = assemblePdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 60 2000000] >>",
      "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << >> >>",
      content,
    ]);
    const file = await openPdfFile(bytes);
    for (const mediaType of ["image/jpeg", "image/webp"] as const) {
      const { height } = await file.render({ page: 0, mediaType });
      expect(height).toBeLessThanOrEqual(16_000);
    }
    await file.close();
  });
});
