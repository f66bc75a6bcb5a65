import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { ListedTask } from "../journal/task-row.ts";
import { leftover } from "./leftover.ts";
import { openArchive } from "./open-archive.ts";

/** The files of a zip archive, each a document; an archive that cannot be opened is one, which fails. */
export async function* listArchive(source: string, path: string): AsyncGenerator<ListedTask> {
  try {
    const { entries } = await openArchive(path);
    for (const [entry, { path: name }] of entries.entries()) {
      if (/[\\/]$/u.test(name) || leftover.test(name)) continue;
      yield { source: `${source}/${name}`, place: { kind: "entry", path, entry, name } };
    }
  } catch (error) {
    if (!isGleanerError(error)) throw error;
    // Opening it as a document says what is wrong with it.
    yield { source, place: { kind: "path", path } };
  }
}
