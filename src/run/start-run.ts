import type { OpenDocument } from "../document/open-document.ts";
import type { PageCode } from "../document/page-code.ts";
import type { PageText } from "../document/page-text.ts";
import type { Schema } from "../document/schema.ts";
import type { ResolvedOptions } from "../options/resolved-options.ts";
import type { Model } from "../ports/model.ts";
import type { Caller } from "../recording/caller.ts";
import { loadOnce } from "../values/load-once.ts";
import { createLedger } from "./ledger.ts";
import { openPurse } from "./open-purse.ts";
import { readPages } from "./read-pages.ts";
import type { Run } from "./run.ts";

interface RunInput {
  readonly opened: OpenDocument;
  readonly schema: Schema;
  readonly settings: ResolvedOptions;
  readonly call: Caller;
  readonly repairModel?: Model;
  readonly voters?: readonly Model[];
}

const loadSearch = loadOnce(() => import("./find-codes.ts"));
const noTexts: Promise<readonly PageText[]> = Promise.resolve([]);
const noCodes: Promise<readonly PageCode[]> = Promise.resolve([]);

/** Sets a document up for its models; its words are read from now on, beside everything else, once, for all of them. */
export function startRun({ opened, schema, settings, call, repairModel, voters = [] }: RunInput): Run {
  const { document } = opened;
  const pages = document.selected ?? document.pages.map((page) => page.index);
  const texts = settings.words === "off" ? noTexts : readPages(opened, pages, settings.onEvent);
  const codes =
    schema.codes && settings.words !== "off"
      ? Promise.all([loadSearch(), texts]).then(([{ findCodes }, read]) => findCodes(opened, read))
      : noCodes;
  // A failure is met where the words are awaited; until then it must not count as unhandled.
  texts.catch(() => undefined);
  codes.catch(() => undefined);
  return {
    opened,
    schema,
    options: settings,
    call,
    ...(repairModel ? { repairModel } : {}),
    ...(voters.length > 0 ? { voters } : {}),
    ledger: createLedger(settings.onEvent ? { onEvent: settings.onEvent } : {}),
    purse: openPurse(settings.budget),
    pages,
    texts,
    codes,
    today: new Date().toISOString().slice(0, 10),
  };
}
