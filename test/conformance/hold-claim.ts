import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { OpenDocument } from "../../src/document/open-document.ts";
import type { PartType } from "../../src/document/part.ts";
import { isGleanerError } from "../../src/errors/is-gleaner-error.ts";
import { load } from "../../src/load.ts";
import type { LoadOptions } from "../../src/options/extract-options.ts";
import type { Capabilities } from "../../src/ports/capabilities.ts";
import { toParts } from "../../src/to-parts.ts";
import type { Claim } from "./claim.ts";

const files = new URL("../../fixtures/files/", import.meta.url);

/** A model that takes parts of one type alone. */
function onlyTakes(type: PartType, mediaType: string): Pick<Capabilities, "input"> {
  const mediaTypes: Record<PartType, readonly string[]> = {
    text: ["text/plain", "text/markdown"],
    image: ["image/png", "image/jpeg"],
    document: [mediaType],
    audio: ["audio/mpeg"],
    video: [mediaType],
  };
  const forms = type === "text" ? (["text"] as const) : (["base64", "data-uri"] as const);
  return { input: { [type]: { forms, mediaTypes: mediaTypes[type] } } };
}

async function bytesInBothForms(opened: OpenDocument, type: PartType, mediaType: string): Promise<void> {
  const capabilities = onlyTakes(type, mediaType);
  const base64 = await toParts(opened, { forms: ["base64", "text"], capabilities });
  const dataUri = await toParts(opened, { forms: ["data-uri", "text"], capabilities });
  expect(base64.length).toBeGreaterThan(0);
  expect(base64.map((part) => part.type)).toContain(type);
  // Text is never made into anything else.
  expect(base64.filter((part) => part.type !== type && part.type !== "text")).toEqual([]);
  if (type === "text") return;
  expect(dataUri.map(({ value }) => value)).toEqual(
    base64.map(({ form, mediaType, value }) =>
      form === "text" ? value : `data:${mediaType};base64,${value}`,
    ),
  );
  for (const { value } of base64.filter(({ form }) => form === "base64"))
    expect(Buffer.from(value, "base64").toString("base64")).toBe(value);
}

/** Only from so many bytes on is a file worth keeping on disk. */
const leastDiskBytes = 65_536;

/** A file that is large enough to be kept on disk, made of one that need not be. */
async function enlarge(path: URL, folder: string): Promise<string> {
  const bytes = await readFile(path);
  const large = join(folder, path.pathname.split("/").at(-1) ?? "");
  await writeFile(large, Buffer.concat([bytes, Buffer.alloc(leastDiskBytes)]));
  return large;
}

/** What a limit says where a file is over it: the option of the error, or of the warning that tells what was left out. */
async function overLimit(path: URL | string, options: LoadOptions): Promise<string | undefined> {
  try {
    const opened = await load(path, options);
    await opened.close();
    return opened.document.warnings.map(({ message }) => /limits\.\w+/u.exec(message)?.[0]).find(Boolean);
  } catch (error) {
    return isGleanerError(error) ? error.where?.option : String(error);
  }
}

/** Tests every cell that a claim fills: one document is opened for all of them. */
export function holdClaim(claim: Claim, options: LoadOptions = {}): void {
  const path = new URL(claim.fixture, files);
  let opening: Promise<OpenDocument> | undefined;
  // A file that is told by its content is opened without its name.
  const open = (): Promise<OpenDocument> =>
    (opening ??=
      claim.toldBy === "name" ? load(path, options) : readFile(path).then((bytes) => load(bytes, options)));

  describe(claim.kind, () => {
    afterAll(async () => (await opening)?.close());

    it(`is detected as ${claim.mediaType} by its ${claim.toldBy}`, async () => {
      const { files: inputs } = (await open()).document;
      expect(inputs[0]?.mediaType).toBe(claim.mediaType);
    });

    it.each(claim.parts)("becomes parts of type %s, as base64 and as data URI", async (type) => {
      await bytesInBothForms(await open(), type, claim.mediaType);
    });

    it(`becomes ${claim.parts[0]} where nothing is said of the model`, async () => {
      const parts = await toParts(await open(), { forms: ["base64"] });
      expect(parts[0]?.type).toBe(claim.parts[0]);
    });

    it(`has its words, each with its place (${claim.word.place})`, async () => {
      const opened = await open();
      for await (const page of opened.read()) {
        const word = page.words.find(({ text }) => text === claim.word.text);
        if (!word) continue;
        expect(word.origin).toBe(claim.word.origin);
        expect(page.text.slice(word.span.start, word.span.end)).toBe(word.text);
        if (claim.word.place === "time") expect(word.time?.end).toBeGreaterThan(word.time?.start ?? Infinity);
        if (claim.word.place !== "box") return;
        const { x = -1, y = -1, width = 0, height = 0 } = word.box ?? {};
        expect([x >= 0, y >= 0, width > 0, height > 0]).toEqual([true, true, true, true]);
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1);
        return;
      }
      expect.fail("the word is not there");
    });

    it(`is divided into pages: ${claim.pages.each}`, async () => {
      expect((await open()).document.pages).toHaveLength(claim.pages.count);
    });

    it.each(Object.entries(claim.limits))("ends at the limit %s, which is named", async (name, value) => {
      const folder = await mkdtemp(join(tmpdir(), "limits-"));
      const source = name === "maxDiskBytes" ? await enlarge(path, folder) : path;
      const option = await overLimit(source, { ...options, limits: { [name]: value } });
      await rm(folder, { recursive: true });
      expect(option).toBe(`limits.${name}`);
    });
  });
}
