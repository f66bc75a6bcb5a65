import process from "node:process";
import type { ListedTask } from "../journal/task-row.ts";
import { splitLines } from "./split-lines.ts";
import { toListedTask } from "./to-listed-task.ts";
import type { ManifestEntry } from "./to-listed-task.ts";

/** A path, or a line of a manifest; a path may begin with a brace as well. */
function readLine(text: string): ManifestEntry {
  if (!text.startsWith("{")) return { source: text };
  try {
    return JSON.parse(text) as ManifestEntry;
  } catch {
    return { source: text };
  }
}

/** The documents that a list on stdin names: a path or an address a line, or a line of a manifest; relative to the working folder. */
export async function* listStream(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<ListedTask> {
  let line = 0;
  for await (const text of splitLines(stream)) {
    line += 1;
    if (text.trim() !== "") yield toListedTask(readLine(text), process.cwd(), `stdin:${line}`);
  }
}
