import { describe, expect, it } from "vitest";
import type { Part } from "../../../src/document/part.ts";
import type { Recipe } from "../../../src/document/recipe.ts";
import { prepareParts } from "../../../src/steps/prepare/prepare-parts.ts";
import { errorCodeOf } from "../../support/error-code-of.ts";
import { fakeDocument, pageText } from "../../support/fake-document.ts";

const image = { type: "image", page: 1, mediaType: "image/jpeg", maxEdge: 1000, form: "base64" } as const;
const file = {
  type: "file",
  file: 0,
  partType: "document",
  mediaType: "application/pdf",
  form: "base64",
} as const;
const decode = (value = ""): string => Buffer.from(value, "base64").toString();

async function prepareOne(recipe: Recipe, document = fakeDocument(() => 3)): Promise<Part | undefined> {
  const [part] = await prepareParts([recipe], document, new Map());
  return part;
}

describe("carrying out recipes", () => {
  it("gives parts in the order of the recipes, each with its place", async () => {
    const recipes: Recipe[] = [
      file,
      { ...image, page: 2 },
      { type: "words", page: 0 },
      { type: "text", page: 0 },
    ];
    const parts = await prepareParts(
      recipes,
      fakeDocument(() => 3),
      new Map([[0, pageText(0, "given")]]),
    );
    expect(parts.map(({ type, pageNumber, file }) => [type, pageNumber, file])).toEqual([
      ["document", undefined, 0],
      ["image", 3, 0],
      ["text", 1, 0],
    ]);
    expect(parts[2]).toMatchObject({ value: "given", form: "text", mediaType: "text/plain", name: "a.pdf" });
  });

  it("reads a page's text where it was not handed over, and leaves out pages without any", async () => {
    expect(await prepareOne({ type: "text", page: 1 })).toMatchObject({ value: "text 1" });
    const parts = await prepareParts(
      [{ type: "text", page: 0 }],
      fakeDocument(() => 3),
      new Map([[0, pageText(0, " \n")]]),
    );
    expect(parts).toEqual([]);
  });

  it("encodes a page's picture in the form asked for", async () => {
    expect((await prepareOne(image))?.value).toBe("AAAA");
    expect(await prepareOne({ ...image, form: "data-uri" })).toMatchObject({
      value: "data:image/jpeg;base64,AAAA",
      mediaType: "image/jpeg",
    });
  });

  it("lowers the quality first, then the size, until the picture fits", async () => {
    const sizeOf = ({ maxEdge = 0, quality = 0 }: { maxEdge?: number; quality?: number }): number =>
      maxEdge * quality;
    const document = fakeDocument(sizeOf);
    const part = await prepareOne({ ...image, maxBytes: 40_000 }, document);
    expect(document.renders.map(({ maxEdge, quality }) => [maxEdge, quality])).toEqual([
      [1000, 80],
      [1000, 65],
      [1000, 50],
      [800, 50],
    ]);
    expect(Buffer.from(part?.value ?? "", "base64").length).toBe(40_000);
  });

  it("sends with loss what does not fit without, before it is sent smaller", async () => {
    const document = fakeDocument(({ orLossless, quality = 0 }) => (orLossless ? 100 : quality));
    const photo = fakeDocument(({ quality = 0 }) => quality);
    const recipe = { ...image, orLossless: "image/png", maxBytes: 90 } as const;
    const lossless: typeof document = {
      ...document,
      render: async (request) => ({
        ...(await document.render(request)),
        mediaType: request.orLossless ?? request.mediaType,
      }),
    };
    const part = await prepareOne(recipe, lossless);
    expect(document.renders.map(({ orLossless }) => orLossless)).toEqual(["image/png", undefined]);
    expect(part?.mediaType).toBe("image/jpeg");
    await prepareOne({ ...recipe, maxBytes: 70 }, photo);
    expect(photo.renders.map(({ quality }) => quality)).toEqual([80, 65]);
  });

  it("says which part of a page a picture shows", async () => {
    const region = { x: 0, y: 0.2, width: 1, height: 0.3 };
    const document = fakeDocument(() => 3);
    const showing: typeof document = {
      ...document,
      render: async (request) => ({
        ...(await document.render(request)),
        ...(request.region ? { region } : {}),
      }),
    };
    expect(await prepareOne({ ...image, region }, showing)).toMatchObject({ region, pageNumber: 2 });
    expect(await prepareOne(image, showing)).not.toHaveProperty("region");
  });

  it("makes lossless pictures smaller at once", async () => {
    const document = fakeDocument(({ maxEdge = 0 }) => maxEdge);
    await prepareOne({ ...image, mediaType: "image/png", maxBytes: 700 }, document);
    expect(document.renders.map(({ maxEdge }) => maxEdge)).toEqual([1000, 800, 640]);
  });

  it("gives up where no size fits", async () => {
    expect(
      await errorCodeOf(
        prepareOne(
          { ...image, maxBytes: 5 },
          fakeDocument(() => 6),
        ),
      ),
    ).toBe("plan.unsupported");
  });

  it("hands over a file whole or only some of its pages", async () => {
    expect(decode((await prepareOne(file))?.value)).toBe("whole");
    expect(decode((await prepareOne({ ...file, pages: [2, 0] }))?.value)).toBe("pages 2,0");
    const [head, body] = (await prepareOne({ ...file, form: "data-uri" }))?.value.split(",") ?? [];
    expect([head, decode(body)]).toEqual(["data:application/pdf;base64", "whole"]);
  });

  it("hands over an address as it was fetched, and only of a whole file that has one", async () => {
    const address = "https://example.org/a.pdf?sig=abc";
    const fetched = fakeDocument(() => 3, { address: () => address });
    expect(await prepareOne({ ...file, form: "url" }, fetched)).toMatchObject({
      form: "url",
      value: address,
      name: "a.pdf",
    });
    expect(await errorCodeOf(prepareOne({ ...file, form: "url" }))).toBe("plan.unsupported");
    expect(await errorCodeOf(prepareOne({ ...file, form: "url", pages: [0] }, fetched))).toBe(
      "plan.unsupported",
    );
  });

  it("cannot send bytes as a URL", async () => {
    expect(await errorCodeOf(prepareOne({ ...image, form: "url" }))).toBe("plan.unsupported");
  });
});
