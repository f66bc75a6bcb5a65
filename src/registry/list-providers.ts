import { readdir } from "node:fs/promises";

const folder = new URL("../providers/", import.meta.url);
/** `.ts` from source, `.js` from the build; declaration files never match the name pattern. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));
const namePattern = /^[a-z][a-z0-9-]*$/;

let known: Promise<readonly string[]> | undefined;

async function readNames(): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => entry.name.slice(0, -extension.length))
    .filter((name) => namePattern.test(name))
    .sort();
}

/** Names of the gateways that have a file in the providers folder, in order. Loads none of them. */
export function listProviders(): Promise<readonly string[]> {
  known ??= readNames();
  return known;
}
