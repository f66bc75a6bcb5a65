import type { LabelMatch } from "../labels/match-labels.ts";

const exclusion =
  /(?<!\p{L})(?:ohne|exkl|ekskl|excl|utan|uden|uten|bez|sem|excluding|without|before|hors|sans|sin|esclus[ao]|exclusief|zzgl|vor)(?!\p{L})/iu;

/** True where the words behind a label make it another one: "Total" in "Total without tax", unless the label says so itself. */
export function saysOtherwise<T>(match: LabelMatch<T>, valueStart: number): boolean {
  return exclusion.test(match.segment.text.slice(match.end, Math.max(match.end, valueStart)));
}
