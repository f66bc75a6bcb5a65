import { load } from "../load.ts";
import { pickLoadOptions } from "../batch/pick-load-options.ts";
import { readPages } from "../run/read-pages.ts";
import type { JobPart } from "./job-data.ts";
import type { JobWork } from "./job-work.ts";
import { openAsking } from "./open-asking.ts";
import { openJobSource } from "./open-job-source.ts";
import { runKeys } from "./run-keys.ts";
import { shareAnswers } from "./share-answers.ts";
import { storeWords } from "./store-words.ts";

/**
 * Reads some pages of a large document, or puts one of its requests; what comes of it is in the store. Throws what goes wrong, which the document hears of when
 * its parts are put together.
 */
export async function processPart({ job, context, signal }: JobWork, part: JobPart): Promise<void> {
  const { store, batch, money, budget } = context;
  const { run, source, pages, fresh, partPages } = job.data;
  const options = { ...batch.options, signal, ...(pages ? { pages } : {}) };
  if (part.kind === "read" && (await store.stat(runKeys(run).words(part.at, part.from, part.to)))) return;
  const opened = await load(await openJobSource(source, store), pickLoadOptions(options));
  try {
    const words = storeWords({ store, run, at: part.at });
    const { document } = opened;
    const all = document.selected ?? document.pages.map(({ index }) => index);
    if (part.kind === "read") {
      const own = all.filter((page) => page >= part.from && page <= part.to);
      await words.put(part, await readPages(opened, own));
      return;
    }
    const { pages: _, password: __, ...asked } = options;
    const settled = budget.settled;
    const answers = shareAnswers({ store, run, money, settled, fresh });
    const asking = await openAsking(partPages === undefined ? opened : words.wrap(opened, all, partPages), {
      ...asked,
      answers,
    });
    const error = await asking?.ask(part.request);
    if (error?.retryable === true) throw error;
  } finally {
    await opened.close();
  }
}
