import type { OpenDocument } from "../document/open-document.ts";
import type { Part } from "../document/part.ts";
import type { Capabilities } from "../ports/capabilities.ts";
import { prepareFile } from "../steps/prepare/prepare-file.ts";

/** A part that names an address, with the bytes of its file instead; as it is where the model takes no bytes. */
export async function inlinePart(
  part: Part,
  document: OpenDocument,
  capabilities: Capabilities,
): Promise<Part> {
  const { type, file, mediaType } = part;
  const form = capabilities.input[type]?.forms.find((known) => known === "data-uri" || known === "base64");
  if (type === "text" || file === undefined || !form) return part;
  return await prepareFile({ type: "file", file, partType: type, mediaType, form }, document);
}
