import type { InputFile } from "../../document/input-file.ts";
import type { PartCapability } from "../../ports/capabilities.ts";

/** Whether a model may be told where a file is: it can fetch, and the address is no secret, or the user says so. */
export function canPassAddress(
  { url, isUrlPrivate }: Partial<InputFile>,
  capability: PartCapability,
  passUrls: boolean,
): boolean {
  return url !== undefined && capability.forms.includes("url") && (passUrls || isUrlPrivate !== true);
}
