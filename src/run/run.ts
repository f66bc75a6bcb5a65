import type { OpenDocument } from "../document/open-document.ts";
import type { PageCode } from "../document/page-code.ts";
import type { PageText } from "../document/page-text.ts";
import type { Schema } from "../document/schema.ts";
import type { ResolvedOptions } from "../options/resolved-options.ts";
import type { Caller } from "../recording/caller.ts";
import type { Model } from "../ports/model.ts";
import type { Ledger } from "./ledger.ts";
import type { Purse } from "./purse.ts";

/** What stays the same while one document is worked on. */
export interface Run {
  readonly opened: OpenDocument;
  readonly schema: Schema;
  readonly options: ResolvedOptions;
  readonly ledger: Ledger;
  readonly purse: Purse;
  /** Repairs what any model answered; where absent, each repairs its own answers. */
  readonly repairModel?: Model;
  /** Answer the document as well, so that each value can be voted on. */
  readonly voters?: readonly Model[];
  /** Puts a question to a model. */
  readonly call: Caller;
  /** Indices of the pages asked for. */
  readonly pages: readonly number[];
  /** Their words; reading goes on beside the first call where the plan does not need them. */
  readonly texts: Promise<readonly PageText[]>;
  /** The QR codes on those pages; none where the schema has no use for them. */
  readonly codes: Promise<readonly PageCode[]>;
  /** ISO date that rules about the future compare with. */
  readonly today: string;
}
