import { splitName } from "../../values/split-name.ts";
import type { ListTarget, Target } from "../labels/target.ts";

/** The leaves of one booking that the arithmetic of accounts is about. */
export interface LedgerColumns {
  readonly date: Target;
  /** Money that went out and that came in, each in a column of its own. */
  readonly debit?: Target;
  readonly credit?: Target;
  /** One column for both, with signs. */
  readonly amount?: Target;
  readonly balance?: Target;
}

const isNumber = ({ node }: Target): boolean =>
  node.kind === "decimal" || node.valueType === "number" || node.valueType === "integer";

/** The columns of a list of bookings: a day, money in and out or both in one, mostly a running balance. Undefined for other lists. */
export function ledgerColumns({ columns }: Pick<ListTarget, "columns">): LedgerColumns | undefined {
  const named = columns.map((target) => ({
    target,
    name: splitName(target.node.name).join(" ").toLowerCase(),
  }));
  const numbers = named.filter(({ target }) => isNumber(target));
  const find = (pattern: RegExp): Target | undefined =>
    numbers.find(({ name }) => pattern.test(name))?.target;
  const days = named.filter(({ target }) => target.node.kind === "date");
  const date = (days.find(({ name }) => !/value/.test(name)) ?? days[0])?.target;
  const balance = find(/\bbalance\b|\bsaldo\b|\bsolde\b/);
  const debit = find(/^(?:debits?|withdrawals?|paid out|money out|outgoing|out)\b/);
  const credit = find(/^(?:credits?|deposits?|paid in|money in|incoming|in)\b/);
  const amount = find(/^(?:(?:signed|booked|transaction) )?(?:amount|value|sum)$/);
  if (!date || !((balance && (debit ?? credit ?? amount)) || (debit && credit))) return undefined;
  return {
    date,
    ...(debit ? { debit } : {}),
    ...(credit ? { credit } : {}),
    ...(amount ? { amount } : {}),
    ...(balance ? { balance } : {}),
  };
}
