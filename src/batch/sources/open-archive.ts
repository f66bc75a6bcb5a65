import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { ExpansionBudget } from "../../formats/zip/expansion-budget.ts";
import { ZipArchive } from "../../formats/zip/zip-archive.ts";
import { defaults } from "../../options/defaults.ts";

/** Archives kept open at once. */
const kept = 4;
const open = new Map<string, Promise<ZipArchive>>();

async function openFresh(path: string): Promise<ZipArchive> {
  const name = basename(path);
  const { size } = await stat(path);
  // Its files are documents of their own, as many as there are; that they grow out of all proportion is refused all the same.
  const limits = { maxExpandedBytes: Infinity, maxExpansion: defaults.limits.maxExpansion };
  const budget = new ExpansionBudget(name, size, limits);
  return await ZipArchive.open({ name, source: { path }, maxEntries: Infinity, budget });
}

/** A zip archive whose list of files is read once for all of them. Throws what opening it throws. */
export async function openArchive(path: string): Promise<ZipArchive> {
  const known = open.get(path);
  if (known) return await known;
  const opened = openFresh(path);
  open.set(path, opened);
  opened.catch(() => open.delete(path));
  const [oldest] = open.keys();
  if (open.size > kept && oldest !== undefined && oldest !== path) open.delete(oldest);
  return await opened;
}
