import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Removes files with lines that an earlier process had not handed over: their documents are taken up again. */
export async function removeLeftPacks(place: string): Promise<void> {
  const folder = dirname(place);
  const names = await readdir(folder).catch(() => []);
  const left = names.filter(
    (name) => name.startsWith(`${basename(place)}.gleaner-`) && name.endsWith(".lines"),
  );
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}
