import type { PageText } from "../../document/page-text.ts";
import type { DateOrder } from "../entities/find-dates.ts";
import { toPieces } from "../labels/to-pieces.ts";
import type { Reading } from "../reading/reading.ts";
import { findCaseFacts } from "./facts/find-case-facts.ts";
import { findCaseParties } from "./facts/find-case-parties.ts";
import { findDurations } from "./facts/find-durations.ts";
import { findGoverningLaw } from "./facts/find-governing-law.ts";
import { findProseDates } from "./facts/find-prose-dates.ts";
import { findProseParties } from "./facts/find-prose-parties.ts";
import { findSignatures } from "./facts/find-signatures.ts";
import { buildFlow } from "./flow/build-flow.ts";
import { guessKind } from "./guess-kind.ts";
import { isTable } from "./is-table.ts";
import type { Prose } from "./prose.ts";

/** Share of running text that a contract or judgment has at least. */
const leastShare = 0.5;

/** The pages as running text with its facts; undefined where the document is a form, a table or a picture. */
export function readProse(pages: readonly PageText[], reading: Reading, order: DateOrder): Prose | undefined {
  if (isTable(pages)) return undefined;
  const flow = buildFlow(pages);
  if (!flow.isProse) return undefined;
  // Terms on the back of an invoice make it no contract.
  const kind = flow.share < leastShare ? "other" : guessKind(flow);
  const signatures = kind === "judgment" ? [] : findSignatures(reading);
  return {
    flow,
    reading,
    kind,
    pieces: flow.sentences.map(({ start, end, isProse }) =>
      isProse ? toPieces(flow.segment.text.slice(start, end)) : [],
    ),
    dates: findProseDates(flow, order),
    laws: findGoverningLaw(flow),
    durations: findDurations(flow),
    signatures,
    parties: kind === "judgment" ? findCaseParties(flow) : findProseParties(flow, reading, signatures),
    cases: findCaseFacts(flow),
  };
}
