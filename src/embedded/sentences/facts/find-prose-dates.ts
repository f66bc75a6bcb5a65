import type { DateOrder, RawDate } from "../../entities/find-dates.ts";
import { findDates } from "../../entities/find-dates.ts";
import type { Flow } from "../flow/flow.ts";
import { spanAt } from "../flow/span-at.ts";

/** What a date in a legal text may be. */
export type DateTopic =
  | "agreement"
  | "effective"
  | "expiration"
  | "execution"
  | "decision"
  | "hearing"
  | "any";

export interface ProseDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
  /** 0..1 for each topic that the words around speak of. */
  readonly scores: ReadonlyMap<DateTopic, number>;
  /** What stands before it in its sentence. */
  readonly before: string;
}

/** What the words right before a date say, each up to the date itself. */
const before: readonly (readonly [DateTopic, RegExp, number])[] = [
  [
    "effective",
    /(?:effective(?:\s+date)?(?:\s+(?:as of|on|from|of|is|shall be))?|effective date["”']?\)?\s*(?:is|of|means|shall mean|:)?|comes? into (?:force|effect) on|commenc(?:es?|ing) (?:on|as of|from)|beginning(?: on| as of)?|begins? on|starting(?: on)?|in kraft (?:ab|am|seit)?|tritt am|gültig ab|mit wirkung (?:vom|zum|ab)|beginnt am|prend(?:ra)? effet (?:le|au|à compter du)|entre(?:ra)? en vigueur (?:le|au)|à compter du|entrar[áa] en vigor (?:el|a partir del)|con efectos? (?:desde|a partir de)(?: el)?|a partir del|con decorrenza (?:dal|da)|entra in vigore (?:il|dal)|a decorrere dal)\s*(?:the)?\s*$/iu,
    0.95,
  ],
  [
    "agreement",
    /(?:dated(?: as of)?|(?:made|entered into|executed|concluded)(?: and entered into)?(?: effective)?(?: as of| on| this|,)*|as of|this agreement,? (?:dated|made)[^.]{0,20}|vertrag vom|vereinbarung vom|geschlossen am|vom|en date du|conclu le|fait le|signé le|de fecha|con fecha(?: de)?|celebrado (?:el|en)[^.]{0,30}|a|stipulato (?:il|in data)|in data|datato)\s*(?:the|this|of)?\s*$/iu,
    0.85,
  ],
  [
    "expiration",
    /(?:expires?(?:\s+(?:on|as of|at))?|expir(?:ation|y)(?: date)?(?: (?:is|of|on|shall be))?|until|through|terminat(?:es?|ing) (?:on|as of)|ending(?: on)?|ends? on|endet (?:am|mit ablauf des)|bis zum|befristet bis|expire(?:ra)? le|jusqu['’]au|prend fin le|vence(?:rá)? el|hasta el|finaliza(?:rá)? el|scade(?:rà)? il|fino al|termina il)\s*(?:the|midnight on)?\s*$/iu,
    0.88,
  ],
  [
    "execution",
    /(?:^|\n|[:\d_–-]\s+)(?:date[d]?|signed(?: on)?|datum|fecha|data|date of signature|fait (?:à|le)[^.\n]{0,30}|firmado[^.\n]{0,20}|firmato[^.\n]{0,20}|,\s*den)\s*:?\s*$/iu,
    0.75,
  ],
  [
    "decision",
    /(?:decided(?: on)?|delivered(?: on)?|pronounced(?: on)?|date of (?:judg(?:e)?ment|decision)\s*:?|judg(?:e)?ment (?:dated|of|on|delivered on)|verkündet am|urteil vom|beschluss vom|arrêt du|jugement du|audience publique du|rendu le|sentencia de(?: fecha)?|sentenza del|depositata il|filed(?: on)?)\s*:?\s*$/iu,
    0.85,
  ],
  [
    "hearing",
    /(?:heard(?: on)?|hearing(?: dates?| on| of)?|argued(?: on)?|verhandlung vom|audience du|vista(?: celebrada)? (?:el|de)|udienza del)\s*:?\s*$/iu,
    0.85,
  ],
];
const defined =
  /^\s*,?\s*\((?:the\s+)?["“”„«]?\s?(?:effective date|date d['’]effet|inkrafttreten|fecha efectiva|data di decorrenza)/iu;
const foreign =
  /\b(?:law|act|code|statute|offer letter|employment agreement|letter|plan|amendment|lease) (?:dated|of)\s*(?:as of)?\s*$|amended(?: as of)?\s*$/iu;

/** All printed dates of the text with what their surroundings say of them. */
export function findProseDates(flow: Flow, order: DateOrder): ProseDate[] {
  const { text } = flow.segment;
  return findDates(flow.segment)
    .filter((date) => date.score >= 0.8 && !/^\d{8}$/u.test(date.raw))
    .map((date) => describe(flow, text, date, order));
}

function describe(flow: Flow, text: string, date: RawDate, order: DateOrder): ProseDate {
  const chosen =
    date.readings.find((reading) => reading.order === order || reading.order === "any") ?? date.readings[0]!;
  const sentence = spanAt(flow.sentences, date.start);
  const lead = text.slice(Math.max(sentence?.start ?? 0, date.start - 120), date.start);
  const scores = new Map<DateTopic, number>([["any", 0.3]]);
  const isForeign = foreign.test(lead);
  for (const [topic, pattern, score] of before)
    if (pattern.test(lead))
      scores.set(topic, isForeign ? 0.3 * score : score * nearness(date.start, text.length, topic));
  if (defined.test(text.slice(date.end, date.end + 60))) scores.set("effective", 0.97);
  if (isDateLine(flow, date) && date.start < 2500)
    scores.set("agreement", Math.max(scores.get("agreement") ?? 0, 0.66));
  return { iso: chosen.iso, start: date.start, end: date.end, scores, before: lead };
}

/** A contract's own date stands in its opening; a date deep in the text is another paper's. */
function nearness(start: number, length: number, topic: DateTopic): number {
  if (topic !== "agreement" && topic !== "effective") return 1;
  return start < 3000 ? 1 : start < 0.3 * length ? 0.85 : topic === "agreement" ? 0.5 : 0.75;
}

/** A line that holds nothing but a date, as letters have it. */
function isDateLine(flow: Flow, date: RawDate): boolean {
  const paragraph = spanAt(flow.paragraphs, date.start);
  if (!paragraph) return false;
  const rest =
    flow.segment.text.slice(paragraph.start, date.start) + flow.segment.text.slice(date.end, paragraph.end);
  return rest.length < 30 && !/\p{Ll}{2}/u.test(rest);
}
