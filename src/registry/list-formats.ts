import { readdir } from "node:fs/promises";
import type { Format } from "../ports/format.ts";

const folder = new URL("../formats/", import.meta.url);
/** `.ts` from source, `.js` from the build; declaration files never match the name pattern. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));
const namePattern = /^[a-z][a-z0-9-]*$/u;

let formats: Promise<readonly Format[]> | undefined;

async function loadFormats(): Promise<readonly Format[]> {
  const entries = await readdir(folder);
  const names = entries
    .filter((entry) => entry.endsWith(extension))
    .map((entry) => entry.slice(0, -extension.length));
  const known = names.filter((name) => namePattern.test(name)).sort();
  const modules = await Promise.all(
    known.map(
      async (name) =>
        (await import(new URL(`${name}${extension}`, folder).href)) as { readonly default: Format },
    ),
  );
  return modules.map((module) => module.default);
}

/** Every format that stands in the formats folder, by name. Their heavy libraries load when a file is opened. */
export async function listFormats(): Promise<readonly Format[]> {
  formats ??= loadFormats();
  return await formats;
}
