import type { Warning } from "../document/warning.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { ResolvedOptions } from "../options/resolved-options.ts";
import type { ComposedFile } from "../sources/composed-file.ts";
import { countVain } from "./count-vain.ts";
import { openOne } from "./open-one.ts";
import type { Nesting } from "./open-one.ts";
import { readChildren } from "./read-children.ts";

/** A file inside another one that cannot be read costs only itself, and is told of. */
function skipped(name: string, error: GleanerError): Omit<Warning, "file"> {
  return {
    code: "file.child-skipped",
    message: `${name} inside of it was not read (${error.code}): ${error.message}`,
  };
}

/**
 * Opens the files in the last one of `files`, and those in them, each behind the one that it came in. Throws `input.too-large` where
 * they are too many or too large together; one that cannot be read becomes a warning of the file that it came in.
 */
export async function addChildren(
  files: ComposedFile[],
  options: ResolvedOptions,
  nesting: Nesting,
): Promise<void> {
  const { depth, unpacked } = nesting;
  const { maxFiles, maxExpandedBytes } = options.limits;
  const parent = files.length - 1;
  const outer = files[parent];
  if (!outer?.opened.children) return;
  const warnings: Omit<Warning, "file">[] = [];
  const refusals: GleanerError[] = [];
  for await (const taken of readChildren(outer, options, nesting)) {
    try {
      if ("error" in taken) throw taken.error;
      const inner = { depth: depth + 1, parent, unpacked };
      files.push(await openOne(taken.named, options, inner));
      await addChildren(files, options, inner);
    } catch (error) {
      if ("named" in taken) unpacked.bytes += countVain(error, taken.named, options.limits);
      // A limit of the whole source is not one file's fault.
      const isOver = unpacked.files > maxFiles || unpacked.bytes > maxExpandedBytes;
      if (isOver || !isGleanerError(error) || !error.code.startsWith("input.")) throw error;
      warnings.push(skipped(taken.name, error));
      refusals.push(error);
    }
  }
  if (warnings.length > 0) files[parent] = { ...outer, warnings: [...outer.warnings, ...warnings], refusals };
}
