import type { Part } from "../../document/part.ts";
import { base64Of } from "./base64-of.ts";
import type { WireCall } from "./create-model.ts";
import { encodedLength } from "./encoded-length.ts";

/** Chooses and makes the uploads of one request: addresses by part, empty where all of it is small enough. */
export type Uploads = (call: WireCall) => Promise<ReadonlyMap<Part, string>>;

/**
 * Uploads of the parts that would make a request longer than `inlineBytes`, largest first; each part is uploaded once,
 * however often it is sent.
 */
export function createUploads(
  inlineBytes: number,
  upload: (part: Part, call: WireCall) => Promise<string>,
): Uploads {
  const known = new WeakMap<Part, Promise<string>>();
  return async (call) => {
    const sized = call.request.parts
      .map((part) => ({
        part,
        length: part.bytes ? encodedLength(part.bytes) : (base64Of(part)?.length ?? 0),
      }))
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length);
    let inline = sized.reduce((sum, { length }) => sum + length, 0);
    const addresses = new Map<Part, string>();
    for (const { part, length } of sized) {
      if (inline <= inlineBytes) break;
      const uploading = known.get(part) ?? upload(part, call);
      known.set(part, uploading);
      // One that failed is tried again by the next call.
      uploading.catch(() => known.delete(part));
      addresses.set(part, await uploading);
      inline -= length;
    }
    return addresses;
  };
}
