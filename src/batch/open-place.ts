import type { SingleSource } from "../document/source.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { BatchTask } from "./batch-task.ts";
import type { TaskRow } from "./journal/task-row.ts";
import { openEntry } from "./sources/open-entry.ts";
import { openMail } from "./sources/open-mail.ts";

/** A document of a journal as something to work on. */
export function openPlace({ source, place, pages }: Pick<TaskRow, "source" | "place" | "pages">): BatchTask {
  const base = { source, ...(pages ? { pages } : {}) };
  if (place.kind === "broken") {
    const error = new GleanerError("options.invalid", {
      what: `Cannot use ${source}`,
      seen: place.seen,
      hint: "Mend it, then run again with --retry-failed.",
      where: { source },
    });
    return { ...base, error, open: () => Promise.reject(error) };
  }
  if (place.kind === "entry") return { ...base, open: () => openEntry(place) };
  if (place.kind === "mail") return { ...base, open: () => openMail(place) };
  if (place.kind === "url") return { ...base, open: async () => ({ url: place.url }) };
  const opened: SingleSource = { path: place.path };
  return { ...base, path: place.path, open: async () => opened };
}
