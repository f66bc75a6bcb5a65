import type { Format } from "../ports/format.ts";
import { importFormat } from "./import-format.ts";
import { listFormatNames } from "./list-format-names.ts";

/** Every format that stands in the formats folder, by name. Their heavy libraries load when a file is opened. */
export async function listFormats(): Promise<readonly Format[]> {
  return await Promise.all((await listFormatNames()).map((name) => importFormat(name)));
}
