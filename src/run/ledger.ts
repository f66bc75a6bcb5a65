import type { Attempt } from "../document/attempt.ts";
import type { ExtractionEvent } from "../document/event.ts";
import type { Issue } from "../document/issue.ts";
import type { Usage } from "../document/usage.ts";
import type { Warning } from "../document/warning.ts";
import { sumUsage } from "../money/sum-usage.ts";

/** Keeps what was asked and what came of it. */
export interface Ledger {
  readonly attempts: readonly Attempt[];
  /** What calls did differently from what was asked; each once. */
  listWarnings(): Warning[];
  warn(warnings: readonly Warning[]): void;
  /** Sum over all attempts so far. */
  usage(): Usage;
  /** Questions that one planned request has had so far. */
  asked(request: number): number;
  start(model: string, reason: Attempt["reason"], request: number): void;
  /** Closes an attempt; the number returned names it for `note`. */
  end(attempt: Attempt): number;
  /** The same list for questions that count for themselves and are all asked for one reason. */
  fork(reason: Attempt["reason"]): Ledger;
  /** Adds what later steps found out about an answer to its attempt. */
  note(position: number, issues: readonly Issue[]): void;
}

interface LedgerOptions {
  readonly onEvent?: (event: ExtractionEvent) => void;
}

/** A new, empty ledger. */
export function createLedger(options: LedgerOptions): Ledger {
  const attempts: Attempt[] = [];
  const warnings = new Map<string, Warning>();
  const openLedger = (reasonOfAll?: Attempt["reason"]): Ledger => {
    const askedByRequest = new Map<number, number>();
    return {
      attempts,
      listWarnings: () => [...warnings.values()],
      warn(given) {
        for (const warning of given) warnings.set(`${warning.code} ${warning.message}`, warning);
      },
      usage: () => sumUsage(attempts.map((attempt) => attempt.usage)),
      asked: (request) => askedByRequest.get(request) ?? 0,
      start(model, reason, request) {
        askedByRequest.set(request, (askedByRequest.get(request) ?? 0) + 1);
        options.onEvent?.({ type: "attempt-start", model, reason: reasonOfAll ?? reason, request });
      },
      end(ended) {
        const attempt = reasonOfAll === undefined ? ended : { ...ended, reason: reasonOfAll };
        attempts.push(attempt);
        options.onEvent?.({ type: "attempt-end", attempt });
        return attempts.length - 1;
      },
      note(position, issues) {
        const attempt = attempts[position];
        if (attempt) attempts[position] = { ...attempt, issues: [...attempt.issues, ...issues] };
      },
      fork: openLedger,
    };
  };
  return openLedger();
}
