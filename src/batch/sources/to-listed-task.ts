import { resolve } from "node:path";
import type { PageRange } from "../../document/page-range.ts";
import type { ListedTask } from "../journal/task-row.ts";

/** What one line of a list says of a document, before it is believed. */
export interface ManifestEntry {
  readonly source?: unknown;
  readonly pages?: unknown;
  readonly priority?: unknown;
}

const isNone = (value: unknown): boolean => value === undefined || value === null || value === "";

/** `1-3,7` or a number as page ranges; undefined where it is none. */
function readPages(value: unknown): PageRange | undefined {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string") return undefined;
  const ranges = text.split(",").map((piece) => {
    const match = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/u.exec(piece);
    const from = Number(match?.[1]);
    return { from, to: match?.[2] === undefined ? from : Number(match[2]) };
  });
  return ranges.every(({ from, to }) => from >= 1 && to >= from) ? ranges : undefined;
}

/** A line of a manifest as a document; one that cannot be used is a document that fails under the line's name. */
export function toListedTask(entry: ManifestEntry, folder: string, line: string): ListedTask {
  const broken = (seen: string): ListedTask => ({ source: line, place: { kind: "broken", seen } });
  const { source, pages, priority } = entry;
  if (typeof source !== "string" || source === "") return broken("the line names no source");
  if (source.includes("\0")) return broken("its path holds a zero character");
  const ranges = isNone(pages) ? undefined : readPages(pages);
  if (!isNone(pages) && !ranges) return broken("its pages are no page ranges");
  const turn = isNone(priority) ? 0 : Number(priority);
  if (!Number.isFinite(turn)) return broken("its priority is no number");
  const isUrl = /^\s*(?:https?|s3):\/\//iu.test(source);
  return {
    source,
    place: isUrl ? { kind: "url", url: source.trim() } : { kind: "path", path: resolve(folder, source) },
    ...(ranges ? { pages: ranges } : {}),
    ...(turn === 0 ? {} : { priority: turn }),
  };
}
