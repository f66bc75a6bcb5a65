import type { PageText } from "../../document/page-text.ts";
import { listDigitGroups, type DigitGroups } from "./list-digit-groups.ts";

const known = new WeakMap<PageText, DigitGroups>();

/**
 * The digits of a page, which numbers, dates and the ways in which both are written are looked for among: found once,
 * so that patterns run only over texts that can hold what they look for.
 */
export function digitGroupsOf(page: PageText): DigitGroups {
  const groups = known.get(page) ?? listDigitGroups(page.text);
  known.set(page, groups);
  return groups;
}
