import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BadInputTruth, DataItem } from "./data-item.ts";

interface ManifestLine {
  readonly file: string;
  readonly mediaType?: string;
  readonly task?: string;
  readonly truth?: unknown;
}

function readLine(line: string): DataItem {
  const { file, mediaType, task, truth } = JSON.parse(line) as ManifestLine;
  return {
    file,
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(task === "bad-input" ? { truth: truth as BadInputTruth } : {}),
  };
}

/** The files of a folder: as its `manifest.jsonl` has them, else every file in it, those of folders in it included. */
export function listItems(folder: string): DataItem[] {
  const manifest = join(folder, "manifest.jsonl");
  if (existsSync(manifest)) {
    return readFileSync(manifest, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map(readLine);
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ file: join(entry.parentPath, entry.name).slice(folder.length).replace(/^\/+/u, "") }))
    .sort((one, other) => one.file.localeCompare(other.file));
}
