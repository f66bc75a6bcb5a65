import type { Format } from "../ports/format.ts";

/** `.ts` from source, `.js` from the build. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));
const imported = new Map<string, Promise<Format>>();

async function load(name: string): Promise<Format> {
  const file = new URL(`../formats/${name}${extension}`, import.meta.url);
  return ((await import(file.href)) as { readonly default: Format }).default;
}

/** The format of this name, which stands in the formats folder. */
export async function importFormat(name: string): Promise<Format> {
  const known = imported.get(name) ?? load(name);
  imported.set(name, known);
  return await known;
}
