import type { SingleSource } from "../../document/source.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { defaults } from "../../options/defaults.ts";
import type { TaskPlace } from "../journal/task-row.ts";
import { openArchive } from "./open-archive.ts";

/** One file of an archive. Throws `input.not-found`, `input.encrypted`, `input.corrupt`, `input.too-large`. */
export async function openEntry(place: Extract<TaskPlace, { kind: "entry" }>): Promise<SingleSource> {
  const { path, entry, name } = place;
  const archive = await openArchive(path);
  const found = archive.entries[entry];
  if (found?.path !== name) {
    throw new GleanerError("input.not-found", {
      what: `Cannot load ${name}`,
      seen: "its archive does not hold it any more",
      hint: "Put the archive back as it was.",
    });
  }
  if (found.isEncrypted) {
    throw new GleanerError("input.encrypted", {
      what: `Cannot read ${name}`,
      seen: "it is encrypted inside its archive",
      hint: "Unpack the archive with its password, and pass the files.",
    });
  }
  const base = name.split(/[\\/]/u).at(-1) ?? "";
  return { bytes: await archive.read(found, defaults.limits.maxBytes), name: base === "" ? "file" : base };
}
