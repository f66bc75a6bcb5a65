import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Archive } from "../../formats/archive/archive.ts";
import { ExpansionBudget } from "../../formats/archive/expansion-budget.ts";
import { openTarball } from "../../formats/gzip/open-tarball.ts";
import { TarArchive } from "../../formats/tar/tar-archive.ts";
import { ZipArchive } from "../../formats/zip/zip-archive.ts";
import { defaults } from "../../options/defaults.ts";

interface Kept {
  readonly opening: Promise<Archive>;
  /** How many read from it now. */
  users: number;
  isDropped: boolean;
}

/** Archives kept open at once. */
const mostKept = 4;
const kept = new Map<string, Kept>();

async function openFresh(path: string): Promise<Archive> {
  const name = basename(path);
  const { size } = await stat(path);
  const { maxExpansion, maxDiskBytes } = defaults.limits;
  // Its files are documents of their own, as many as there are; that they grow out of all proportion is refused all the same.
  const [limits, maxEntries] = [{ maxExpandedBytes: Infinity, maxExpansion }, Infinity];
  const budget = new ExpansionBudget(name, size, limits);
  if (/\.zip$/iu.test(path)) return await ZipArchive.open({ name, source: { path }, maxEntries, budget });
  if (/\.tar$/iu.test(path)) return await TarArchive.open({ name, path, maxEntries, budget });
  const onDisk = { maxExpandedBytes: maxDiskBytes, maxExpansion };
  return await openTarball({ name, path, size, maxEntries, limits: onDisk });
}

function closeUnused({ opening, users, isDropped }: Kept): void {
  if (!isDropped || users > 0) return;
  opening.then((archive) => archive.close()).catch(() => undefined);
}

function drop(path: string): void {
  const dropped = kept.get(path);
  if (!dropped) return;
  kept.delete(path);
  dropped.isDropped = true;
  closeUnused(dropped);
}

function take(path: string): Kept {
  const known = kept.get(path);
  if (known) return known;
  const fresh: Kept = { opening: openFresh(path), users: 0, isDropped: false };
  kept.set(path, fresh);
  fresh.opening.catch(() => kept.delete(path));
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) drop(oldest);
  return fresh;
}

/**
 * Does something with an archive whose list of files is read once for all of them; what was unpacked for it goes when other archives
 * take its place. Throws what opening it throws.
 */
export async function useArchive<T>(path: string, use: (archive: Archive) => Promise<T>): Promise<T> {
  const taken = take(path);
  taken.users += 1;
  try {
    return await use(await taken.opening);
  } finally {
    taken.users -= 1;
    closeUnused(taken);
  }
}
