import type { UnseenLetters, UnseenReason } from "./unseen-letters.ts";

/** Both counts together, as the part of a page's facts that holds them: nothing where no letter is unseen. */
export function addUnseen(
  letters: UnseenLetters | undefined,
  more: UnseenLetters,
): { readonly unseen?: UnseenLetters } {
  const sum: Partial<Record<UnseenReason, number>> = { ...letters };
  for (const [reason, count] of Object.entries(more) as [UnseenReason, number][]) {
    if (count > 0) sum[reason] = (sum[reason] ?? 0) + count;
  }
  return Object.keys(sum).length === 0 ? {} : { unseen: sum };
}
