import type { Archive } from "../../formats/archive/archive.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { ListedTask } from "../journal/task-row.ts";
import { leftover } from "./leftover.ts";
import { useArchive } from "./use-archive.ts";

function* listEntries(source: string, path: string, { entries, warnings }: Archive): Generator<ListedTask> {
  for (const [entry, { path: name, isFolder }] of entries.entries()) {
    if (isFolder || leftover.test(name)) continue;
    yield {
      source: `${source}/${name.replace(/^(?:\.\/)+/u, "")}`,
      place: { kind: "entry", path, entry, name },
    };
  }
  // What may be missing is not forgotten in silence.
  if (warnings.some(({ code }) => code === "file.damaged"))
    yield { source, place: { kind: "broken", seen: "the archive is damaged or cut off behind these files" } };
}

/** The files of an archive, each a document; an archive that cannot be opened is one, which fails. */
export async function* listArchive(source: string, path: string): AsyncGenerator<ListedTask> {
  let archive: Archive;
  try {
    archive = await useArchive(path, async (opened) => opened);
  } catch (error) {
    if (!isGleanerError(error)) throw error;
    // Opening it as a document says what is wrong with it.
    yield { source, place: { kind: "path", path } };
    return;
  }
  yield* listEntries(source, path, archive);
}
