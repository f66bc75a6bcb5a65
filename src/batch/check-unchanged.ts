import { lstatSync } from "node:fs";
import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { GleanerError } from "../errors/gleaner-error.ts";
import { tryAtOnce } from "../sources/try-at-once.ts";
import type { BatchTask } from "./batch-task.ts";

/** Undefined for a link, which may lead anywhere. */
function lookAt(path: string): Stats | undefined {
  const status = lstatSync(path);
  return status.isSymbolicLink() ? undefined : status;
}

/**
 * Makes sure that a file which was just read is as long as what was read of it: one that somebody still writes is not taken for a whole one. A
 * file that is gone by then was read to its end. Throws `input.unreadable`.
 */
export async function checkUnchanged({ path, source }: BatchTask, size: number | undefined): Promise<void> {
  if (path === undefined || size === undefined) return;
  const status =
    (await tryAtOnce(resolve(path), () => lookAt(path))) ?? (await stat(path).catch(() => undefined));
  if (!status?.isFile() || status.size === size || status.size === 0) return;
  throw new GleanerError("input.unreadable", {
    what: `Cannot read ${source}`,
    seen: "it changed while it was read",
    hint: "Run it again once nobody writes to it.",
    where: { source },
  });
}
