import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/document/document.ts";
import type { InputFile } from "../../../src/document/input-file.ts";
import type { PartForm } from "../../../src/document/part.ts";
import { createFakeModel, makeModelRequest } from "../../../src/testing/index.ts";
import { planRequests } from "../../../src/steps/plan/plan-requests.ts";
import { makeDocument } from "./make-document.ts";

const url = "https://example.org/file";

function withAddress(document: Document, more: Partial<InputFile> = {}): Document {
  return { ...document, files: document.files.map((file) => ({ ...file, url, ...more })) };
}

function plan(
  document: Document,
  options: {
    readonly forms?: readonly PartForm[];
    readonly passUrls?: boolean;
    readonly pages?: readonly number[];
  } = {},
) {
  const { forms = ["url", "data-uri"], ...rest } = options;
  const { capabilities } = createFakeModel({ answers: () => null });
  const image = { forms, mediaTypes: ["image/jpeg"] };
  const pdf = { forms, mediaTypes: ["application/pdf"] };
  return planRequests({
    document,
    capabilities: {
      ...capabilities,
      input: { text: { forms: ["text"], mediaTypes: [] }, image, document: pdf },
    },
    schema: makeModelRequest().reading.schema,
    settings: {},
    model: "fake/model",
    ...rest,
  }).requests[0]?.recipes;
}

const pdf = makeDocument({ mediaType: "application/pdf", pages: 3 });
const photo = makeDocument({ mediaType: "image/jpeg", pages: 1 });

describe("an address of the document", () => {
  it("is handed on to a model that can fetch", () => {
    expect(plan(withAddress(pdf))).toMatchObject([{ type: "file", partType: "document", form: "url" }]);
    expect(plan(withAddress(photo))).toMatchObject([{ type: "file", partType: "image", form: "url" }]);
  });

  it("is not handed on where it is a secret, unless the user says so", () => {
    const secret = withAddress(pdf, { isUrlPrivate: true });
    expect(plan(secret)).toMatchObject([{ form: "data-uri" }]);
    expect(plan(secret, { passUrls: true })).toMatchObject([{ form: "url" }]);
  });

  it("is not handed on to a model that takes only bytes, or where there is none", () => {
    expect(plan(withAddress(pdf), { forms: ["data-uri"] })).toMatchObject([{ form: "data-uri" }]);
    expect(plan(pdf)).toMatchObject([{ form: "data-uri" }]);
  });

  it("is not handed on for a file of which only some pages are wanted", () => {
    expect(plan(withAddress(pdf), { pages: [0, 2] })).toMatchObject([{ form: "data-uri", pages: [0, 2] }]);
  });

  it("is not handed on for a picture that does not stand upright by itself", () => {
    const turned = withAddress({ ...photo, pages: photo.pages.map((page) => ({ ...page, rotation: 90 })) });
    expect(plan(turned)).toMatchObject([{ type: "image", form: "data-uri" }]);
  });

  it("is not handed on for a file that only its password opens", () => {
    expect(plan(withAddress(pdf, { needsPassword: true }))).not.toMatchObject([{ type: "file" }]);
  });
});
