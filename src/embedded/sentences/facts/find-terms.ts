import type { Flow } from "../flow/flow.ts";
import type { Duration } from "./find-durations.ts";

/** What a length of time in a contract may be. */
export type TermTopic = "term" | "renewal" | "notice" | "renewal-notice";

export interface ProseTerm {
  readonly duration: Duration;
  readonly score: number;
}

const whole =
  /(?:this|the|der|des|dieser|diese|du|le|présente?|del?|el|presente|il)\s+(?:\p{L}+\s+){0,2}(?:agreement|contract|vertrag\p{L}*|vereinbarung|contrat|convention|acuerdo|contrato|convenio|contratto|accordo|lease|licen[cs]e)|(?:obligations|restrictions|covenants|provisions|pflichten|verpflichtungen|obligations|obligaciones|obblighi)/iu;
const lasting =
  /\bterm\b|terminat|expir|remain in (?:full )?(?:force|effect)|continue|in effect|shall last|survive|duration|valid|laufzeit|läuft|dauer|gilt|endet|geschlossen für|befristet|durée|conclu pour|vigueur|expire|duración|vigencia|vigor|plazo|durata|vigore|scadenza/iu;
const lead =
  /(?:for (?:a|an|the)(?: initial| further)? (?:period|term) of|term (?:of this agreement )?(?:shall be|is|of|will be)|expiration of(?: a period of)?|(?:terminate|expire)s?(?: automatically)?(?: upon| on| at)?(?: the earlier of)?(?: \(?[ia1]\)?)?|period of|last for|for|auf die dauer von|laufzeit (?:von|beträgt)|für|durée de|pour une|de|duración de|por un (?:período|plazo) de|durata di|per|within)\s*$/iu;
const origin =
  /^\s*(?:\)|,)?\s*(?:from|after|following|as of|beginning|commencing|ab|nach|seit|à compter|desde|a partir|da(?:l|lla))[^.;]{0,50}?(?:date|effective|hereof|signature|execution|agreement|unterzeichnung|inkrafttreten|abschluss|signature|firma|sottoscrizione|vigor)/iu;
const other =
  /solicit|employ|hire|compet|wettbewerb|standstill|cure|remed|payment|invoice|salary|(?:non|no)-|abwerb|after (?:the )?(?:termination|separation)|thereafter|preceding|prior|most recent|warrant|gewährleist/iu;
const notice = /notice|kündigungsfrist|frist von|préavis|preaviso|preavviso/iu;
const renewal = /renew|extend|verlänger|reconduc|renouvel|prórrog|prorrog|renov|rinnov|prorog/iu;

/** Lengths of time that may be the one asked for, surest first. */
export function findTerms(flow: Flow, durations: readonly Duration[], topic: TermTopic): ProseTerm[] {
  return durations
    .map((duration) => ({ duration, score: score(flow, duration, topic) }))
    .filter((term) => term.score >= 0.35)
    .toSorted((a, b) => b.score - a.score);
}

function score(flow: Flow, { start, end, sentence, unit }: Duration, topic: TermTopic): number {
  const { text } = flow.segment;
  const before = text.slice(Math.max(sentence.start, start - 140), start);
  const after = text.slice(end, Math.min(sentence.end, end + 110));
  const heading = flow.sections[sentence.section ?? -1]?.title ?? "";
  const isNotice = notice.test(after.slice(0, 28)) || notice.test(before.slice(-70));
  const isRenewal = renewal.test(before) || renewal.test(after.slice(0, 50));
  if (topic === "notice")
    return isNotice && !renewal.test(flow.segment.text.slice(sentence.start, start))
      ? 0.8
      : isNotice
        ? 0.6
        : 0;
  if (topic === "renewal") return isRenewal && !isNotice ? 0.8 : 0;
  if (topic === "renewal-notice")
    return isNotice && (isRenewal || renewal.test(flow.segment.text.slice(sentence.start, start))) ? 0.8 : 0;
  if (isNotice || unit === "day") return 0;
  const around = `${before} ${after}`;
  const points =
    (whole.test(around) ? 0.25 : 0) +
    (lasting.test(before.slice(-90)) ? 0.22 : lasting.test(around) ? 0.1 : 0) +
    (lead.test(before) ? 0.12 : 0) +
    (origin.test(after) ? 0.25 : 0) +
    (/\b(?:term|duration)\b|laufzeit|dauer|durée|duración|vigencia|durata/iu.test(heading) ? 0.25 : 0) -
    (isRenewal ? 0.3 : 0) -
    (other.test(around) ? 0.22 : 0) -
    (other.test(heading) ? 0.15 : 0);
  return Math.max(0, Math.min(0.95, points + 0.1));
}
