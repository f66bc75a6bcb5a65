import type { OpenFile } from "../../ports/format.ts";
import type { Archive } from "../archive/archive.ts";
import { corruptArchive } from "../archive/corrupt-archive.ts";
import { ExpansionBudget } from "../archive/expansion-budget.ts";
import { TarArchive } from "../tar/tar-archive.ts";
import type { TarEntry } from "../tar/tar-archive.ts";
import { gzipStream } from "./gzip-stream.ts";
import { unpackToDisk } from "./unpack-to-disk.ts";

interface TarballInput {
  readonly name: string;
  readonly path: string;
  /** Of the packed file, in bytes. */
  readonly size: number;
  /** Entries looked at, folders included. */
  readonly maxEntries: number;
  readonly limits: ConstructorParameters<typeof ExpansionBudget>[2];
  readonly signal?: AbortSignal;
}

function withDamage(name: string, warnings: OpenFile["warnings"], isCut: boolean): OpenFile["warnings"] {
  if (!isCut || warnings.some(({ code }) => code === "file.damaged")) return warnings;
  const message = `${name} is damaged or cut off: there may have been more files in it.`;
  return [{ code: "file.damaged", message }, ...warnings];
}

/**
 * A tar archive that was packed with gzip: unpacked into a private file, which goes when it is closed, so that its files can be taken
 * from where they lie. Throws `input.corrupt` and `input.too-large`.
 */
export async function openTarball(input: TarballInput): Promise<Archive<TarEntry>> {
  const { name, path, size, maxEntries, limits, signal } = input;
  const stop = signal ? { signal } : {};
  const budget = new ExpansionBudget(name, size, limits);
  const unpacked = await unpackToDisk(gzipStream({ path, budget, ...stop }), signal);
  try {
    if (unpacked.size === 0) throw corruptArchive(name, unpacked.fault);
    const archive = await TarArchive.open({
      name,
      path: unpacked.path,
      maxEntries,
      budget: new ExpansionBudget(name, unpacked.size, limits),
    });
    return {
      entries: archive.entries,
      warnings: withDamage(name, archive.warnings, unpacked.fault !== undefined),
      read: (entry, maxBytes) => archive.read(entry, maxBytes),
      close: async () => {
        await archive.close();
        await unpacked.remove();
      },
    };
  } catch (error) {
    await unpacked.remove();
    throw error;
  }
}
