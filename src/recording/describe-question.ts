import { createHash } from "node:crypto";
import type { Part } from "../document/part.ts";
import type { Model, ModelRequest } from "../ports/model.ts";

/** One question as a recording knows it: no text and no medium, only hashes of them. */
export interface QuestionKey {
  /** SHA-256 over everything below, in hexadecimal; also the name of its file. */
  readonly hash: string;
  readonly model: string;
  readonly schema: string;
  /** Of the rules that stand before the document. */
  readonly rules: string;
  /** By name. */
  readonly settings: Readonly<Record<string, string>>;
  readonly parts: readonly (Pick<Part, "type" | "mediaType" | "form" | "pageNumber"> & {
    /** Of the bytes of a medium, of the text of anything else. */
    readonly sha256: string;
    readonly bytes: number;
  })[];
}

const hashOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** The bytes where they are at hand, so that a large medium is not written out as characters. */
function contentOf(part: Part): Uint8Array {
  if (part.bytes) return part.bytes;
  const { form, value } = part;
  if (form === "base64") return Buffer.from(value, "base64");
  if (form === "data-uri") return Buffer.from(value.slice(value.indexOf(",") + 1), "base64");
  return Buffer.from(value);
}

function describePart(part: Part): QuestionKey["parts"][number] {
  const { type, mediaType, form, pageNumber } = part;
  const content = contentOf(part);
  return {
    type,
    mediaType,
    form,
    ...(pageNumber === undefined ? {} : { pageNumber }),
    sha256: hashOf(content),
    bytes: content.byteLength,
  };
}

/** JSON with its members in order, so that equal values are equal texts. */
function toStableText(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

/**
 * What makes two questions the same: the model, its rules with the schema in them, the settings and the parts. The JSON
 * mode is no part of it, for a gateway may refuse one and answer in the next; nor is the cap on the answer, which a
 * budget sets by what calls beside this one have left of it.
 */
export function describeQuestion(model: Model, request: ModelRequest): QuestionKey {
  const { maxOutputTokens: _, ...settings } = request.settings;
  const set = Object.entries(settings).filter(([, value]) => value !== undefined);
  const content = {
    model: model.id,
    schema: request.reading.schema.hash,
    rules: hashOf(request.system),
    settings: Object.fromEntries(set.map(([name, value]) => [name, hashOf(toStableText(value))])),
    parts: request.parts.map(describePart),
  };
  return { hash: hashOf(toStableText(content)), ...content };
}
