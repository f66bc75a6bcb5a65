import { createReadStream } from "node:fs";
import { dirname } from "node:path";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { ListedTask } from "../journal/task-row.ts";
import { splitLines } from "./split-lines.ts";
import { toListedTask } from "./to-listed-task.ts";
import type { ManifestEntry } from "./to-listed-task.ts";

/** Columns that may name the document. */
const names = ["source", "path", "file", "url"] as const;

function readJson(text: string): ManifestEntry | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "string") return { source: value };
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function* listJsonLines(path: string, shown: string): AsyncGenerator<ListedTask> {
  let line = 0;
  for await (const text of splitLines(createReadStream(path))) {
    line += 1;
    const clean = text.replace(/^\uFEFF/u, "").trim();
    if (clean === "") continue;
    const place = `${shown}:${line}`;
    const entry = readJson(clean);
    yield entry
      ? toListedTask(entry, dirname(path), place)
      : { source: place, place: { kind: "broken", seen: "the line is no JSON object" } };
  }
}

async function* listTable(path: string, shown: string): AsyncGenerator<ListedTask> {
  const { default: papa } = await import("papaparse");
  const stream = createReadStream(path).pipe(
    papa.parse(papa.NODE_STREAM_INPUT, { header: false, skipEmptyLines: "greedy" }),
  );
  let header: string[] | undefined;
  let row = 1;
  for await (const values of stream as AsyncIterable<string[]>) {
    if (!header) {
      header = values.map((value) =>
        value
          .replace(/^\uFEFF/u, "")
          .trim()
          .toLowerCase(),
      );
      if (!names.some((name) => header?.includes(name))) throw headless(shown);
      continue;
    }
    row += 1;
    const cells: Record<string, string | undefined> = Object.fromEntries(
      header.map((name, at) => [name, values[at]]),
    );
    const source = names.map((name) => cells[name]).find((value) => value !== undefined && value !== "");
    const entry = { source, pages: cells["pages"], priority: cells["priority"] };
    yield toListedTask(entry, dirname(path), `${shown}:${row}`);
  }
}

function headless(shown: string): GleanerError {
  return new GleanerError("options.invalid", {
    what: `Cannot use ${shown} as a manifest`,
    seen: `its first row has no column of these names: ${names.join(", ")}`,
    hint: "Add the row, or pass the file in a list if it is a document itself.",
    where: { source: shown },
  });
}

/**
 * The documents that a manifest names: JSON lines of `{ "source", "pages"?, "priority"? }` or of paths alone, or CSV with such columns.
 * Sources are relative to it. A line that cannot be used is a document that fails. Throws `options.invalid` for a table without a source column.
 */
export function listManifest(path: string, shown: string): AsyncGenerator<ListedTask> {
  return /\.csv$/iu.test(path) ? listTable(path, shown) : listJsonLines(path, shown);
}
