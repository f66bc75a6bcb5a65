import type { OpenDocument } from "../../../document/open-document.ts";
import { extract } from "../../../extract.ts";
import { load } from "../../../load.ts";
import type { ReportEntry } from "../../viewer/report-entry.ts";
import type { CommandIo } from "../command-io.ts";
import { showProgress } from "../show-progress.ts";
import { toGleanerError } from "../to-gleaner-error.ts";
import { checkRequirement } from "./check-requirement.ts";
import { collectReportPages } from "./collect-report-pages.ts";
import type { ExtractSettings, NamedSource } from "./read-extract-settings.ts";
import type { Outcome } from "./format-outcome.ts";
import { pickLoadOptions } from "./pick-load-options.ts";

export interface DocumentRun {
  readonly outcome: Outcome;
  /** There where a report was asked for and there is something to show. */
  readonly entry?: ReportEntry;
}

/** One document from its source to its outcome. Throws only when the work was stopped. */
export async function extractOne(
  { name, source }: NamedSource,
  settings: ExtractSettings,
  io: CommandIo,
): Promise<DocumentRun> {
  const progress = showProgress(io, name, !settings.isQuiet);
  let opened: OpenDocument | undefined;
  try {
    opened = await load(source, pickLoadOptions(settings));
    const outcome = await ask({ name, source: opened }, settings, progress.onEvent);
    const entry = settings.reportFile === undefined ? undefined : await toEntry(opened, outcome, settings);
    return { outcome, ...(entry ? { entry } : {}) };
  } catch (error) {
    if (io.signal.aborted) throw error;
    return { outcome: { name, error: toGleanerError(error) } };
  } finally {
    progress.stop();
    await opened?.close();
  }
}

async function ask(
  { name, source }: { readonly name: string; readonly source: OpenDocument },
  { options, requirement, cacheFolder }: ExtractSettings,
  onEvent: NonNullable<ExtractSettings["options"]["onEvent"]>,
): Promise<Outcome> {
  try {
    const asked = { ...options, onEvent };
    const extraction =
      cacheFolder === undefined
        ? await extract(source, asked)
        : await (await import("../../../batch/extract-cached.ts")).extractCached(source, asked, cacheFolder);
    checkRequirement(extraction, requirement);
    return { name, extraction };
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return { name, error: toGleanerError(error) };
  }
}

async function toEntry(
  opened: OpenDocument,
  { name, extraction, error }: Outcome,
  { options }: ExtractSettings,
): Promise<ReportEntry | undefined> {
  const shown = extraction ?? error?.partial;
  if (!shown) return undefined;
  return {
    name,
    schemaTitle: options.schema.title,
    extraction: shown,
    pages: await collectReportPages(opened, shown),
  };
}
