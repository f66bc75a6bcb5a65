import { readdir } from "node:fs/promises";

const folder = new URL("../formats/", import.meta.url);
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));
const namePattern = /^[a-z][a-z0-9-]*$/u;

let names: Promise<readonly string[]> | undefined;

async function readNames(): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((entry) => entry.endsWith(extension));
  return files
    .map((entry) => entry.slice(0, -extension.length))
    .filter((name) => namePattern.test(name))
    .sort();
}

/** Names of all formats, in order; declaration files never match. */
export async function listFormatNames(): Promise<readonly string[]> {
  names ??= readNames();
  return await names;
}
