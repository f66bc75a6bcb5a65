import { splitName } from "../../values/split-name.ts";
import type { Candidate } from "../candidates/candidate.ts";
import type { Target } from "../labels/target.ts";
import type { Found } from "../output/found.ts";
import type { Ledger } from "./find-ledger.ts";
import { toMinor } from "./to-minor.ts";

const nameOf = ({ node }: Target): string => splitName(node.name).join(" ").toLowerCase();
const openingName = /^(?:opening|beginning|starting|start|previous|initial|old)\b/;
const closingName = /^(?:closing|ending|end|final|new)\b/;

type Offers = readonly { readonly value: string; readonly found: Found }[];

function listOffers(ledger: Ledger, candidates: readonly Candidate[], isOpening: boolean): Offers {
  const count = ledger.found.items.length;
  const isDescending = ledger.proven?.isDescending ?? false;
  const own = ledger.balances
    .filter(({ after }) => after === (isOpening === isDescending ? count : 0))
    .map(({ amount }) => ({
      value: amount.value,
      found: { value: amount.value, ranges: [amount], scores: { table: 0.9 } },
    }));
  const labelled = candidates.map(({ value, ranges, scores }) => ({
    value,
    found: { value, ranges, scores },
  }));
  return [...labelled, ...own];
}

/**
 * The balances before and after the bookings, as the bookings demand them, wherever they are printed under such a label; and whether the
 * account is a debt. Without a balance on each row the pair is taken that the sum of all bookings parts.
 */
export function setBalances(
  found: ReadonlyMap<string, Found>,
  ledger: Ledger,
  leaves: readonly Target[],
  byTarget: ReadonlyMap<Target, readonly Candidate[]>,
): Map<string, Found> {
  const settled = new Map(found);
  const parent = ledger.list.pointer.slice(0, ledger.list.pointer.lastIndexOf("/"));
  const beside = leaves.filter(({ pointer }) => pointer.slice(0, pointer.lastIndexOf("/")) === parent);
  const balances = beside.filter((target) => /\b(?:balance|saldo|solde)\b/.test(nameOf(target)));
  const opening = balances.find((target) => openingName.test(nameOf(target)));
  const closing = balances.find((target) => closingName.test(nameOf(target)));
  const { proven, moved } = ledger;
  const openings = opening ? listOffers(ledger, byTarget.get(opening) ?? [], true) : [];
  const closings = closing ? listOffers(ledger, byTarget.get(closing) ?? [], false) : [];
  const take = (target: Target | undefined, offers: Offers, wanted: number | undefined): void => {
    const fit = wanted === undefined ? undefined : offers.find(({ value }) => toMinor(value) === wanted);
    if (target && fit) settled.set(target.pointer, fit.found);
  };
  let isDebt = proven?.isDebt;
  if (proven) {
    take(opening, openings, proven.opening);
    take(closing, closings, proven.closing);
  } else if (moved !== undefined) {
    for (const sign of [1, -1] as const)
      for (const before of openings) {
        const after = closings.find(({ value }) => toMinor(value) === toMinor(before.value) + sign * moved);
        if (!after || isDebt !== undefined || !opening || !closing) continue;
        settled.set(opening.pointer, before.found).set(closing.pointer, after.found);
        isDebt = sign === -1;
      }
  }
  const debt = beside.find(
    (target) => target.node.valueType === "boolean" && /\bdebt\b/.test(nameOf(target)),
  );
  if (debt && isDebt !== undefined)
    settled.set(debt.pointer, { value: String(isDebt), ranges: [], scores: { checks: 1 } });
  return settled;
}
