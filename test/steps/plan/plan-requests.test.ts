import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/document/document.ts";
import type { Plan } from "../../../src/document/plan.ts";
import type { Capabilities } from "../../../src/ports/capabilities.ts";
import { planRequests } from "../../../src/steps/plan/plan-requests.ts";
import type { PlanInput } from "../../../src/steps/plan/plan-requests.ts";
import { createFakeModel, makeModelRequest } from "../../../src/testing/index.ts";
import { makeDocument, makeTexts } from "./make-document.ts";

const { schema } = makeModelRequest().reading;
const { capabilities: all } = createFakeModel({ answers: () => null });
const { document: _, ...picturesAndText } = all.input;
const pictures: Capabilities = { ...all, input: picturesAndText };
const textOnly: Capabilities = { ...all, input: { text: { forms: ["text"], mediaTypes: ["text/plain"] } } };

function plan(document: Document, capabilities: Capabilities, changes: Partial<PlanInput> = {}): Plan {
  return planRequests({ document, capabilities, schema, settings: {}, model: "some/model", ...changes });
}
const typesOf = (made: Plan) => made.requests.map(({ recipes }) => recipes.map(({ type }) => type).join(" "));

describe("a plan", () => {
  const pdf = makeDocument({ mediaType: "application/pdf", pages: 2 });
  const digital = makeTexts(["one", "text-layer"], ["two", "text-layer"]);
  const scanned = makeTexts(["one", "ocr"], ["two", "ocr"]);
  const unread = makeTexts(["", "none", "unreadable"], ["", "none", "failed"]);

  it("sends the text of a page whose pictures would lack letters, and pictures only to a model that takes no text", () => {
    const warnings = [{ code: "page.missing-font", message: "", pageNumber: 1 }];
    const texts = new Map(
      [...digital].map(([page, text]) => [page, page === 0 ? { ...text, warnings } : text]),
    );
    const { text: __, ...noText } = picturesAndText;
    expect(typesOf(plan(pdf, pictures, { texts }))).toEqual(["text text image"]);
    expect(typesOf(plan(pdf, { ...all, input: noText }, { texts }))).toEqual(["image image"]);
  });

  it.each([
    ["a PDF for a model that opens PDF", pdf, all, digital, "file"],
    ["a digital PDF for a model of pictures", pdf, pictures, digital, "text image text image"],
    ["a scan for a model of pictures", pdf, pictures, scanned, "image image"],
    ["a PDF whose words are not read yet", pdf, pictures, undefined, "image image"],
    ["a digital PDF for a model of text", pdf, textOnly, digital, "text text"],
    ["a scan for a model of text", pdf, textOnly, scanned, "text text"],
    [
      "a photo for a model that opens PDF",
      makeDocument({ mediaType: "image/jpeg", pages: 1 }),
      all,
      makeTexts(["a", "ocr"]),
      "image",
    ],
    [
      "a text for a model that opens everything",
      makeDocument({ mediaType: "text/plain", pages: 1 }),
      all,
      makeTexts(["a", "text"]),
      "text",
    ],
    [
      "files of several kinds",
      makeDocument({ mediaType: "application/pdf", pages: 2 }, { mediaType: "image/png", pages: 1 }),
      all,
      undefined,
      "file image",
    ],
    [
      "a PDF too large to be sent whole",
      makeDocument({ mediaType: "application/pdf", pages: 1, size: 900 }),
      {
        ...all,
        input: {
          ...all.input,
          document: { forms: ["base64"], mediaTypes: ["application/pdf"], maxBytes: 1000 },
        },
      },
      undefined,
      "image",
    ],
  ] as const)("for %s", (_, document, capabilities, texts, expected) => {
    expect(typesOf(plan(document, capabilities, texts ? { texts } : {}))).toEqual([expected]);
  });

  it("never sends a file that only its password opens", () => {
    const locked = { ...pdf, files: pdf.files.map((file) => ({ ...file, needsPassword: true })) };
    expect(typesOf(plan(locked, all))).toEqual(["image image"]);
  });

  it("gives an engine that reads words all pages at once, without parts to pay for", () => {
    const { requests, warnings } = plan(pdf, { ...textOnly, readsWords: true });
    expect(requests).toEqual([
      {
        pages: [0, 1],
        recipes: [
          { type: "words", page: 0 },
          { type: "words", page: 1 },
        ],
      },
    ]);
    expect(warnings).toEqual([]);
  });

  it("says what a model of text does not see", () => {
    expect(plan(pdf, textOnly, { texts: scanned }).warnings).toMatchObject([
      { code: "plan.ocr-text-sent", file: 0 },
    ]);
    const half = makeTexts(["one", "text-layer"], ["", "none", "unreadable"]);
    const { warnings, requests } = plan(pdf, textOnly, { texts: half });
    expect(warnings).toMatchObject([{ code: "plan.page-not-sent", file: 0, pageNumber: 2 }]);
    expect(requests[0]?.pages).toEqual([0, 1]);
    const blank = makeTexts(["one", "text-layer"], ["", "none"]);
    expect(plan(pdf, textOnly, { texts: blank }).warnings).toEqual([]);
  });

  it("says where pictures stand for a file that the model does not open", () => {
    expect(plan(pdf, pictures, { texts: digital }).warnings).toMatchObject([
      { code: "plan.pictures-sent", file: 0, message: expect.stringContaining("2 pages") },
    ]);
    const film = makeDocument({ mediaType: "video/mp4", pages: 1 });
    expect(plan(film, pictures).warnings).toMatchObject([{ code: "plan.pictures-sent", pageNumber: 1 }]);
    const photo = makeDocument({ mediaType: "image/png", pages: 1 });
    expect(plan(photo, pictures).warnings).toEqual([]);
    expect(plan(pdf, all, { texts: digital }).warnings).toEqual([]);
  });

  it("refuses what the model can take nothing of", () => {
    const error = { code: "plan.unsupported", where: { model: "some/model" } };
    expect(() => plan(pdf, textOnly, { texts: unread })).toThrowError(expect.objectContaining(error));
  });

  it("refuses a page that does not fit, but sends its text where only the picture is too much", () => {
    const small = { ...pictures, contextTokens: 4000, outputTokens: 1000 };
    expect(typesOf(plan(pdf, small, { texts: digital }))).toEqual(["text text"]);
    const long = makeTexts(["x".repeat(20_000), "text-layer"], ["two", "text-layer"]);
    expect(() => plan(pdf, small, { texts: long })).toThrowError(
      expect.objectContaining({ code: "plan.too-long" }),
    );
  });

  it("names only the pages asked for, and the file without them where all are asked for", () => {
    const [some] = plan(pdf, all, { pages: [1] }).requests;
    expect(some).toMatchObject({
      pages: [1],
      recipes: [{ type: "file", file: 0, pages: [1], form: "data-uri" }],
    });
    const [whole] = plan(pdf, all).requests;
    expect(whole?.recipes).toEqual([
      { type: "file", file: 0, partType: "document", mediaType: "application/pdf", form: "data-uri" },
    ]);
  });

  it("asks for the pages that the document was loaded for, where nobody says more", () => {
    expect(plan({ ...pdf, selected: [1] }, pictures).requests.map(({ pages }) => pages)).toEqual([[1]]);
  });

  it("counts pictures at what the model says that each is billed at, apart from text", () => {
    const image = { forms: ["base64"], mediaTypes: ["image/png"], tokensEach: 30_000 } as const;
    const made = plan(pdf, { ...pictures, input: { ...picturesAndText, image } }, { texts: digital });
    expect(made.requests).toMatchObject([{ estimatedMediaTokens: 60_000 }]);
    expect(plan(pdf, textOnly, { texts: digital }).requests).toMatchObject([{ estimatedMediaTokens: 0 }]);
  });

  it("asks for pictures as the model gains from them", () => {
    const image = {
      forms: ["url", "base64"],
      mediaTypes: ["image/webp", "image/png"],
      maxEdge: 900,
      maxBytes: 4000,
    } as const;
    const [request] = plan(pdf, { ...pictures, input: { image } }, { pages: [0] }).requests;
    expect(request?.recipes).toEqual([
      {
        type: "image",
        page: 0,
        mediaType: "image/webp",
        orLossless: "image/png",
        maxEdge: 900,
        form: "base64",
        maxBytes: 3000,
      },
    ]);
  });

  it("estimates the cost upwards, and only where there is a price", () => {
    const price = { input: 1, output: 10, source: "user" };
    const made = plan(pdf, { ...all, price }, { settings: { maxOutputTokens: 1000 } });
    const input = made.requests[0]?.estimatedInputTokens ?? 0;
    expect(input).toBeGreaterThan(2000);
    expect(made.estimatedCost).toBeCloseTo((input + 10_000) / 1e6, 12);
    expect(plan(pdf, all)).not.toHaveProperty("estimatedCost");
  });

  it("puts every page asked for into exactly one request, within every limit, in order", () => {
    const files = fc.array(
      fc.record({
        mediaType: fc.constantFrom("application/pdf", "image/png", "text/plain"),
        pages: fc.integer({ min: 1, max: 12 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    const limits = fc.record({
      images: fc.integer({ min: 1, max: 5 }),
      context: fc.integer({ min: 9000, max: 40_000 }),
      opensPdf: fc.boolean(),
    });
    fc.assert(
      fc.property(
        files,
        limits,
        fc.infiniteStream(fc.boolean()),
        (sketch, { images, context, opensPdf }, coin) => {
          const document = makeDocument(...sketch);
          const asked = document.pages.map(({ index }) => index).filter(() => coin.next().value);
          if (asked.length === 0) return;
          const { image } = all.input;
          const input = {
            ...(opensPdf ? all.input : picturesAndText),
            ...(image ? { image: { ...image, maxCount: images } } : {}),
          };
          const made = plan(
            document,
            { ...all, input, contextTokens: context, outputTokens: 2000 },
            { pages: asked },
          );
          expect(made.requests.flatMap(({ pages }) => pages)).toEqual(asked);
          for (const { pages, recipes, estimatedInputTokens = 0 } of made.requests) {
            const shown = recipes.flatMap((recipe) => {
              // What leads up to the pages of a request belongs to the one before.
              if ("excerpt" in recipe && recipe.excerpt === "tail") return [];
              if (recipe.type !== "file") return [recipe.page];
              return (
                recipe.pages ??
                document.pages.filter(({ file }) => file === recipe.file).map(({ index }) => index)
              );
            });
            expect(shown.toSorted((a, b) => a - b)).toEqual(pages);
            expect(recipes.filter(({ type }) => type === "image").length).toBeLessThanOrEqual(images);
            expect(estimatedInputTokens + made.maxOutputTokens).toBeLessThanOrEqual(context);
          }
        },
      ),
    );
  });
});
