import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Box } from "../../src/document/box.ts";
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

interface HandedOver {
  readonly types: readonly string[];
  /** Parts whose data URI does not hold the same bytes as their base64, or whose base64 is none. */
  readonly wrong: number;
}

/** What comes of a document in both forms; text is never made into anything else, so it may stand beside. */
async function handOver(opened: OpenDocument, type: PartType, mediaType: string): Promise<HandedOver> {
  const capabilities = onlyTakes(type, mediaType);
  const base64 = await toParts(opened, { forms: ["base64", "text"], capabilities });
  const dataUri = await toParts(opened, { forms: ["data-uri", "text"], capabilities });
  const wrong = base64.filter(({ form, mediaType, value }, index) => {
    if (form === "text") return dataUri[index]?.value !== value;
    const isBase64 = value !== "" && Buffer.from(value, "base64").toString("base64") === value;
    return !isBase64 || dataUri[index]?.value !== `data:${mediaType};base64,${value}`;
  });
  const types = new Set(
    base64.map((part) => part.type).filter((found) => found !== "text" || type === "text"),
  );
  return { types: [...types], wrong: wrong.length };
}

const isInside = ({ x, y, width, height }: Box): boolean =>
  x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 && y + height <= 1;

/** Where a word is from and which places it has; undefined where it is not there. */
async function findWord(opened: OpenDocument, text: string): Promise<Record<string, unknown> | undefined> {
  for await (const page of opened.read()) {
    const word = page.words.find((found) => found.text === text);
    if (!word) continue;
    const { origin, span, box, time } = word;
    return {
      origin,
      span: page.text.slice(span.start, span.end) === text,
      box: box !== undefined && isInside(box),
      time: time !== undefined && time.end > time.start,
    };
  }
  return undefined;
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

  describe.each([claim])("$kind", () => {
    afterAll(async () => (await opening)?.close());

    it(`is detected as ${claim.mediaType} by its ${claim.toldBy}`, async () => {
      const { files: inputs } = (await open()).document;
      expect(inputs[0]?.mediaType).toBe(claim.mediaType);
    });

    it.each(claim.parts)("becomes parts of type %s, as base64 and as data URI", async (type) => {
      expect(await handOver(await open(), type, claim.mediaType)).toEqual({ types: [type], wrong: 0 });
    });

    it(`becomes ${claim.parts[0]} where nothing is said of the model`, async () => {
      const parts = await toParts(await open(), { forms: ["base64"] });
      expect(parts[0]?.type).toBe(claim.parts[0]);
    });

    it(`has its words, each with its place (${claim.word.place})`, async () => {
      const { origin, place, text } = claim.word;
      expect(await findWord(await open(), text)).toMatchObject({ origin, span: true, [place]: true });
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
