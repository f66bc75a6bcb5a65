import type { SingleSource } from "../../document/source.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { Archive } from "../../formats/archive/archive.ts";
import { defaults } from "../../options/defaults.ts";
import type { TaskPlace } from "../journal/task-row.ts";
import { useArchive } from "./use-archive.ts";

type EntryPlace = Extract<TaskPlace, { kind: "entry" }>;

async function readEntry(archive: Archive, { entry, name }: EntryPlace): Promise<Uint8Array> {
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
  return await archive.read(found, defaults.limits.maxBytes);
}

/** One file of an archive. Throws `input.not-found`, `input.encrypted`, `input.corrupt`, `input.too-large`. */
export async function openEntry(place: EntryPlace): Promise<SingleSource> {
  const base = place.name.split(/[\\/]/u).at(-1) ?? "";
  const bytes = await useArchive(place.path, (archive) => readEntry(archive, place));
  return { bytes, name: base === "" ? "file" : base };
}
