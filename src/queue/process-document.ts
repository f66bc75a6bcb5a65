import type { OpenDocument } from "../document/open-document.ts";
import type { PageRange } from "../document/page-range.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { load } from "../load.ts";
import { pickLoadOptions } from "../batch/pick-load-options.ts";
import { processTask } from "../batch/process-task.ts";
import type { TaskResult } from "../batch/process-task.ts";
import { narrowDocument } from "../sources/narrow-document.ts";
import type { JobData, JobPart } from "./job-data.ts";
import type { JobWork } from "./job-work.ts";
import { nameJobSource } from "./name-job-source.ts";
import { needsLooking } from "./needs-looking.ts";
import { openAsking } from "./open-asking.ts";
import { openJobSource } from "./open-job-source.ts";
import { shareAnswers } from "./share-answers.ts";
import { splitPages } from "./split-pages.ts";
import { storeWords } from "./store-words.ts";

/** What is to be done next with a document: wait for its parts, or nothing more. */
export type DocumentStep =
  | { readonly parts: readonly JobPart[]; readonly mark: Partial<Pick<JobData, "partPages" | "isAsked">> }
  | { readonly result: TaskResult };

/** So few requests are put by whoever has the document. */
const fewRequests = 3;

type Loaded = { readonly opened: OpenDocument } | { readonly error: unknown };

async function open({ job, context, signal }: JobWork): Promise<Loaded> {
  const { pages: _, ...options } = context.batch.options;
  try {
    const source = await openJobSource(job.data.source, context.store);
    return { opened: await load(source, pickLoadOptions({ ...options, signal })) };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    return { error };
  }
}

/** What is wrong with the range is told by the document as a whole. */
function narrow(opened: OpenDocument, pages: PageRange | undefined): OpenDocument | undefined {
  try {
    return pages ? narrowDocument(opened, pages) : opened;
  } catch (error) {
    if (isGleanerError(error)) return undefined;
    throw error;
  }
}

/** The parts that a large document is to be split into now; none where it is ready for the rest to be done at once. */
async function findParts(work: JobWork, opened: OpenDocument, at: string): Promise<DocumentStep | undefined> {
  const { job, context, signal } = work;
  const { partPages, isAsked, run, fresh } = job.data;
  const { split } = context;
  const { document } = opened;
  const pages = document.selected ?? document.pages.map(({ index }) => index);
  const { options } = context.batch;
  if (pages.length < split.fromPages || isAsked) return undefined;
  const { words = "auto" } = options.grounding ?? {};
  if (partPages === undefined && words === "auto" && (await needsLooking(opened, pages)))
    return {
      parts: splitPages(pages, split.partPages).map((range) => ({ kind: "read", ...range, at })),
      mark: { partPages: split.partPages },
    };
  const { pages: _, password: __, ...asked } = options;
  const { store, money, budget } = context;
  const answers = shareAnswers({ store, run, money, settled: budget.settled, fresh });
  const known =
    partPages === undefined ? opened : storeWords({ store, run, at }).wrap(opened, pages, partPages);
  const asking = await openAsking(known, { ...asked, answers, signal });
  const requests = asking?.plan.requests ?? [];
  if (requests.length < fewRequests) return undefined;
  return {
    parts: requests.map((_request, request) => ({ kind: "ask", request, at })),
    mark: { isAsked: true },
  };
}

/**
 * Works on a document, or says into which parts it is to be split first: pages that have to be looked at, then requests of a long plan. What the parts did is in the
 * store, where the same line of steps that works on a document alone finds it. Throws the signal's reason, and what the store throws.
 */
export async function processDocument(work: JobWork): Promise<DocumentStep> {
  const { job, context, signal } = work;
  const { run, source, pages, round, fresh, partPages } = job.data;
  const at = `${job.id}-${round}`;
  const { store, batch, money, budget } = context;
  const loaded = await open(work);
  if ("opened" in loaded) {
    const narrowed = narrow(loaded.opened, pages);
    try {
      const parts = narrowed && (await findParts(work, narrowed, at));
      if (parts) {
        await loaded.opened.close();
        return parts;
      }
    } catch (error) {
      await loaded.opened.close();
      throw error;
    }
  }
  const task = {
    source: nameJobSource(source),
    ...(pages ? { pages } : {}),
    async open() {
      if ("error" in loaded) throw loaded.error;
      const { opened } = loaded;
      const wanted = narrow(opened, pages)?.document;
      if (partPages === undefined || !wanted) return opened;
      const list = wanted.selected ?? wanted.pages.map(({ index }) => index);
      return storeWords({ store, run, at }).wrap(opened, list, partPages);
    },
  };
  const answers = shareAnswers({ store, run, money, settled: budget.settled, fresh });
  const result = await processTask(task, { ...batch, signal }, answers);
  // What cannot be opened is known by its bytes all the same.
  const sha256 = result.outcome.sha256 ?? (source.kind === "blob" ? source.sha256 : null);
  return { result: { ...result, outcome: { ...result.outcome, sha256 } } };
}
