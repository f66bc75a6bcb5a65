import { randomUUID } from "node:crypto";
import type { Part } from "../../document/part.ts";
import type { ModelRequest } from "../../ports/model.ts";
import { encodeJson } from "./encode-json.ts";
import { encodeBase64 } from "./encode-base64.ts";
import { encodedLength } from "./encoded-length.ts";
import type { StreamedBody } from "./streamed-body.ts";

interface MarkedMedia {
  /** The same parts, with a mark in the place of the characters of each medium. */
  readonly parts: readonly Part[];
  /** The JSON of a request as it is sent, with the media where their marks stand in it; `request` is the question that it puts, if any. */
  readonly toBody: (json: unknown, request?: ModelRequest) => string | Uint8Array | StreamedBody;
}

function withMark(part: Part, mark: string): Part {
  const value = part.form === "data-uri" ? `data:${part.mediaType};base64,${mark}` : mark;
  // A spread would make the characters that the mark is there to save.
  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(part),
      value: { value, enumerable: true },
    },
  ) as Part;
}

/** One for all bodies: a generator of its own would keep the media in memory until the collector walks through the whole heap. */
function* encodeAll(pieces: readonly (string | Uint8Array)[]): Generator<Uint8Array> {
  for (const piece of pieces) {
    if (typeof piece === "string") yield Buffer.from(piece);
    else yield* encodeBase64(piece);
  }
}

function stream(text: string, media: ReadonlyMap<string, Uint8Array>): StreamedBody {
  // Split at a group, every other piece is a mark.
  const pieces = text
    .split(new RegExp(`(${[...media.keys()].join("|")})`))
    .map((piece) => media.get(piece) ?? piece);
  return {
    length: pieces.reduce(
      (sum, piece) => sum + (typeof piece === "string" ? Buffer.byteLength(piece) : encodedLength(piece)),
      0,
    ),
    chunks: () => encodeAll(pieces),
  };
}

const encode: MarkedMedia["toBody"] = (json, request) =>
  request ? encodeJson(json, request) : JSON.stringify(json);

/**
 * Parts for a request in whose JSON the media do not stand yet: they are encoded while the request is sent, so that no
 * medium is ever held as characters. Parts of `uploaded` stay as they are. A mark is new each time, so that no document
 * can hold one.
 */
export function markMedia(parts: readonly Part[], uploaded?: ReadonlyMap<Part, unknown>): MarkedMedia {
  if (!parts.some((part) => part.bytes)) return { parts, toBody: encode };
  const media = new Map<string, Uint8Array>();
  const marked = parts.map((part) => {
    if (!part.bytes || uploaded?.has(part)) return part;
    const mark = `media-${randomUUID()}`;
    media.set(mark, part.bytes);
    return withMark(part, mark);
  });
  if (media.size === 0) return { parts, toBody: encode };
  return { parts: marked, toBody: (json) => stream(JSON.stringify(json), media) };
}
