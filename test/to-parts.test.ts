import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { InputFile } from "../src/document/input-file.ts";
import type { OpenDocument } from "../src/document/open-document.ts";
import type { PartForm } from "../src/document/part.ts";
import { load } from "../src/load.ts";
import type { Capabilities } from "../src/ports/capabilities.ts";
import { toParts } from "../src/to-parts.ts";
import type { ToPartsOptions } from "../src/to-parts.ts";
import { errorCodeOf } from "./support/error-code-of.ts";
import { fakeDocument } from "./support/fake-document.ts";

/** Larger as PNG than as JPEG, as photos are. */
const photoSize = ({ mediaType }: { mediaType: string }): number => (mediaType === "image/png" ? 30 : 20);

function fake(file: Partial<InputFile> = {}, selected?: readonly number[]): OpenDocument {
  const opened = fakeDocument(photoSize);
  const [first] = opened.document.files;
  const files = first ? [{ ...first, ...file }] : [];
  return { ...opened, document: { ...opened.document, files, ...(selected ? { selected } : {}) } };
}

const summarise = async (
  opened: OpenDocument,
  forms: readonly PartForm[],
  input?: Capabilities["input"],
): Promise<string[]> => {
  const parts = await toParts(opened, { forms, ...(input ? { capabilities: { input } } : {}) });
  return parts.map(
    ({ type, mediaType, form, pageNumber = "-" }) => `${type} ${mediaType} ${form} ${pageNumber}`,
  );
};

const images = { forms: ["data-uri"], mediaTypes: ["image/jpeg", "image/png"] } as const;
const url = "https://example.org/a.pdf";

describe("handing a document over", () => {
  it("keeps a PDF whole where it is taken", async () => {
    expect(await summarise(fake(), ["base64"])).toEqual(["document application/pdf base64 -"]);
    expect(await summarise(fake(), ["data-uri", "base64"])).toEqual(["document application/pdf data-uri -"]);
  });

  it("uses the address only where there is one without secrets and the whole file is wanted", async () => {
    expect(await summarise(fake({ url }), ["url", "base64"])).toEqual(["document application/pdf url -"]);
    expect(await summarise(fake(), ["url", "base64"])).toEqual(["document application/pdf base64 -"]);
    expect(await summarise(fake({ url, isUrlPrivate: true }), ["url", "base64"])).toEqual([
      "document application/pdf base64 -",
    ]);
    expect(await summarise(fake({ url }, [1]), ["url", "base64"])).toEqual([
      "document application/pdf base64 -",
    ]);
  });

  it("sends only the pages that were asked for", async () => {
    const [part] = await toParts(fake({}, [0, 2]), { forms: ["base64"] });
    expect(Buffer.from(part?.value ?? "", "base64").toString()).toBe("pages 0,2");
    expect(await summarise(fake({}, [0, 2]), ["data-uri"], { image: images })).toEqual([
      "image image/jpeg data-uri 1",
      "image image/jpeg data-uri 3",
    ]);
  });

  it("makes pictures of a PDF's pages for a model without documents, and text for one without pictures", async () => {
    expect(await summarise(fake({}, [1]), ["data-uri"], { image: images })).toEqual([
      "image image/jpeg data-uri 2",
    ]);
    const text = { forms: ["text"], mediaTypes: ["text/plain"] } as const;
    expect(await summarise(fake({}, [1]), ["base64"], { text })).toEqual(["text text/plain text 2"]);
  });

  it("makes pictures of a PDF that is larger than the model takes, in its encoded form", async () => {
    const document = { forms: ["base64"], mediaTypes: ["application/pdf"], maxBytes: 40 } as const;
    const input = { document, image: images };
    expect(await summarise(fake({ size: 30 }, [0]), ["base64", "data-uri"], input)).toEqual([
      "document application/pdf base64 -",
    ]);
    expect(await summarise(fake({ size: 31 }, [0]), ["base64", "data-uri"], input)).toEqual([
      "image image/jpeg data-uri 1",
    ]);
  });

  it("says that nothing fits", async () => {
    expect(await errorCodeOf(toParts(fake(), { forms: ["url"] }))).toBe("plan.unsupported");
    expect(await errorCodeOf(toParts(fake(), { forms: ["base64"], capabilities: { input: {} } }))).toBe(
      "plan.unsupported",
    );
  });

  it("hands text over as text in whatever form", async () => {
    const opened = await load({ text: "Total 12.50", name: "a.md" });
    expect(await toParts(opened, { forms: ["base64"] })).toEqual([
      { type: "text", mediaType: "text/markdown", form: "text", value: "Total 12.50", file: 0, name: "a.md" },
    ]);
    await opened.close();
  });

  it("hands a film over whole, or its pictures and its sound in the order of time, and sound as a model hears it", async () => {
    const files = new URL("../fixtures/files/", import.meta.url);
    const options = { grounding: { words: "text-layer" } } as const;
    const film = await load(new URL("film-with-subtitles/garden.mp4", files), options);
    const sound = await load(new URL("sound-wma/tone.wma", files), options);
    const audio = { forms: ["base64"], mediaTypes: ["audio/mpeg"] } as const;
    const text = { forms: ["text"], mediaTypes: ["text/plain"] } as const;
    expect([
      await summarise(film, ["base64"]),
      [...new Set(await summarise(film, ["base64", "data-uri"], { image: images, audio }))].map(
        (part) => part.split(" ")[1],
      ),
      await summarise(film, ["text"]),
      await summarise(sound, ["data-uri"]),
      await summarise(sound, ["base64"], { audio, text }),
      await errorCodeOf(toParts(sound, { forms: ["base64"], capabilities: { input: { image: images } } })),
    ]).toEqual([
      ["video video/mp4 base64 -"],
      ["audio/mpeg", "image/png", "image/png", "image/png"],
      ["text text/plain text 1"],
      ["audio audio/flac data-uri 1"],
      ["audio audio/mpeg base64 1"],
      "plan.unsupported",
    ]);
    await film.close();
    await sound.close();
  });

  it("sends photos as JPEG, pictures of few colours as PNG, upright and without their metadata", async () => {
    const create = { width: 64, height: 32, channels: 3 as const, background: "#fff" };
    const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
    const photo = await sharp({ create: { ...create, noise } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const screenshot = await sharp({ create }).png().toBuffer();
    const opened = await load([photo, screenshot]);
    const parts = await toParts(opened, { forms: ["base64"] });
    await opened.close();
    expect(parts.map(({ mediaType }) => mediaType)).toEqual(["image/jpeg", "image/png"]);
    const sent = await sharp(Buffer.from(parts[0]?.value ?? "", "base64")).metadata();
    expect([sent.width, sent.height, sent.exif]).toEqual([32, 64, undefined]);
  });

  it.each([
    ["a source that is not open", "a.pdf", { forms: ["base64"] }],
    ["no forms", { text: "x" }, {}],
    ["a form that does not exist", { text: "x" }, { forms: ["jpeg"] }],
    ["capabilities of another shape", { text: "x" }, { forms: ["base64"], capabilities: { image: {} } }],
    [
      "a capability without types",
      { text: "x" },
      { forms: ["base64"], capabilities: { input: { image: { forms: [] } } } },
    ],
  ])("refuses %s", async (_, source, options) => {
    const opened = typeof source === "string" ? undefined : await load(source);
    const work = toParts((opened ?? source) as OpenDocument, options as unknown as ToPartsOptions);
    await expect(work).rejects.toMatchObject({ code: "options.invalid" });
    await opened?.close();
  });
});
