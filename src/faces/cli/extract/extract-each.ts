import type { SingleSource } from "../../../document/source.ts";
import { loadEach } from "../../../load-each.ts";
import type { LoadedEach } from "../../../load-each.ts";
import { isOpenDocument } from "../../../sources/is-open-document.ts";
import type { CommandIo } from "../command-io.ts";
import { toGleanerError } from "../to-gleaner-error.ts";
import { extractOne } from "./extract-one.ts";
import type { DocumentRun } from "./extract-one.ts";
import { pickLoadOptions } from "./pick-load-options.ts";
import type { ExtractSettings, NamedSource } from "./read-extract-settings.ts";

interface EachRun extends DocumentRun {
  /** True for a file of an archive: there are others beside it. */
  readonly isInner: boolean;
}

/**
 * The documents of one source from loading to their outcomes: one, or each file of an archive. Throws only when the work was stopped.
 */
export async function* extractEach(
  { name, source }: NamedSource,
  settings: ExtractSettings,
  io: CommandIo,
): AsyncGenerator<EachRun> {
  if (Array.isArray(source) || isOpenDocument(source)) {
    yield { ...(await extractOne({ name, source }, settings, io)), isInner: false };
    return;
  }
  const each = loadEach(source as SingleSource, pickLoadOptions(settings));
  for (;;) {
    let next: IteratorResult<LoadedEach>;
    try {
      next = await each.next();
    } catch (error) {
      if (io.signal.aborted) throw error;
      yield { outcome: { name, error: toGleanerError(error) }, isInner: false };
      return;
    }
    if (next.done === true) return;
    const { path, document, error } = next.value;
    const inner = [name, ...path].join("/");
    const isInner = path.length > 0;
    if (document) yield { ...(await extractOne({ name: inner, source: document }, settings, io)), isInner };
    else if (error) {
      const where = { ...error.where, source: inner };
      yield { outcome: { name: inner, error: error.extend({ where }) }, isInner };
    }
  }
}
