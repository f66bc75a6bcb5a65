import type { Flow } from "../flow/flow.ts";
import type { Fact } from "./fact.ts";

const place = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:of|and|the|de|du|des|la|del|di)\s+){0,2}\p{Lu}[\p{L}\p{M}'’-]*){0,4}`;
const kind = String.raw`(?:(?:the\s+)?(?:State|Commonwealth|Republic|Province|Kingdom|Federal Republic|Swiss Confederation|Canton|Territory|District)\s+of\s+(?:the\s+)?)?`;
const article = String.raw`(?:the\s+|der\s+|des\s+|von\s+|du\s+|de\s+la\s+|de\s+l['’]|de\s+|d['’]|del\s+|della\s+|dello\s+|di\s+)?`;

interface Form {
  readonly pattern: RegExp;
  readonly score: number;
}

/** Passages that say whose law holds; the group `law` is the country, state or its adjective. */
const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      String.raw`(?:govern|constru|interpret|enforce|subject to|accordance|pursuant)[^.;]{0,160}?\b(?:laws?|statutes)\s+(?:of|in(?: force in)?)\s+${article}${kind}(?<law>England and Wales|${place})`,
      "iu",
    ),
    score: 0.97,
  },
  {
    pattern: new RegExp(
      String.raw`\blaws?\s+of\s+${article}${kind}(?<law>England and Wales|${place})[^.;]{0,80}?(?:shall|will)?\s*(?:govern|apply|control)`,
      "iu",
    ),
    score: 0.95,
  },
  {
    pattern: new RegExp(
      String.raw`(?:govern|constru|interpret)[^.;]{0,120}?\b(?:by|under|with),?\s+(?:the\s+)?(?<law>${place})\s+(?:State\s+)?law`,
      "iu",
    ),
    score: 0.9,
  },
  {
    pattern: new RegExp(
      String.raw`(?:Recht|Gesetze(?:n)?)\s+(?:der|des|von)\s+(?<law>Bundesrepublik Deutschland|${place})`,
      "u",
    ),
    score: 0.9,
  },
  {
    pattern:
      /(?:gilt|unterlieg\p{L}*|Anwendung|anwendbar|findet|nach)[^.;]{0,80}?(?<law>(?:deutsche|österreichische|schweizerische|englische|französische|italienische|spanische)[smn]?\s+(?:materielle[smn]?\s+)?Recht)/iu,
    score: 0.9,
  },
  {
    pattern:
      /(?:régi|soumis|gouverné|interprété|appli)[^.;]{0,80}?(?<law>(?:droit|loi|législation)\s+(?:français|belge|suisse|luxembourgeois|canadien|québécois|allemand|anglais|italien|espagnol)e?)/iu,
    score: 0.92,
  },
  {
    pattern: new RegExp(
      String.raw`(?:régi|soumis|appli)[^.;]{0,60}?(?:droit|lois?)\s+${article}(?<law>${place})`,
      "iu",
    ),
    score: 0.8,
  },
  {
    pattern:
      /(?:regir|rige|someti|aplica|interpreta)[^.;]{0,100}?(?<law>(?:ley(?:es)?|legislación|derecho)\s+(?:español(?:a|as|es)?|mexican[oa]s?|argentin[oa]s?|colombian[oa]s?|chilen[oa]s?|común español))/iu,
    score: 0.92,
  },
  {
    pattern: new RegExp(
      String.raw`(?:regir|rige|someti|aplica)[^.;]{0,100}?(?:ley(?:es)?|legislación|derecho)\s+(?:vigentes? )?(?:de|del|en)\s+(?:la\s+)?(?<law>${place})`,
      "iu",
    ),
    score: 0.88,
  },
  {
    pattern:
      /(?:regolat|disciplinat|soggett|interpretat|applica)[^.;]{0,80}?(?<law>(?:legge|diritto|leggi|normativa)\s+(?:italian[ao]|svizzer[ao]|inglese|tedesc[ao]|francese|spagnol[ao]))/iu,
    score: 0.92,
  },
];

const adjective =
  /(?:recht|droit|loi|législation|ley(?:es)?|legislación|derecho|legge|leggi|diritto|normativa)(?:\s|$)/iu;
const nowhere =
  /^(?:such|its|any|this|the|which|company|agreement|section|contract|state|each|all|either)$/iu;

/** Whose law governs, as printed without "State of"; every passage that says one, surest first. */
export function findGoverningLaw(flow: Flow): Fact[] {
  const { segment, sentences, sections } = flow;
  const facts: Fact[] = [];
  for (const sentence of sentences) {
    if (sentence.isHeading) continue;
    const text = segment.text.slice(sentence.start, sentence.end);
    for (const { pattern, score } of forms) {
      const match = new RegExp(pattern.source, `${pattern.flags}d`).exec(text);
      const span = match?.indices?.groups?.["law"];
      if (!match || !span) continue;
      const printed = cut(text.slice(span[0], span[1]));
      if (
        printed.length < 3 ||
        (!/^\p{Lu}/u.test(printed) && !adjective.test(printed)) ||
        nowhere.test(printed)
      )
        continue;
      const heading = sections[sentence.section ?? -1]?.title ?? "";
      const isUnder = /law|recht|droit|ley|legge|jurisdiction|venue/iu.test(heading);
      const start = sentence.start + span[0];
      const isSpecific =
        /agreement|contract|vertrag|vereinbarung|contrat|convention|acuerdo|contrato|contratto|accordo|terms|validity|rights and obligations|relationship/iu.test(
          text,
        );
      facts.push({
        value: printed,
        range: { segment, start, end: start + printed.length },
        score: Math.min(1, score * (isUnder ? 1.03 : 1) * (isSpecific || isUnder ? 1 : 0.6)),
      });
      break;
    }
  }
  return facts.toSorted((a, b) => b.score - a.score);
}

/** The words of a place's name: capitals, and small words between them; "New York State" is New York. */
function cut(text: string): string {
  const words = text.split(/\s+/u);
  if (!/^\p{Lu}/u.test(text)) return adjective.test(text) ? text : "";
  const isName = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);
  const isLink = (index: number): boolean =>
    /^(?:of|and|the|de|du|des|la|del|di)$/u.test(words[index]!) &&
    (isName(words[index + 1]) || isName(words[index + 2]));
  const end = words.findIndex((word, index) => !isName(word) && !isLink(index));
  return words
    .slice(0, end < 0 ? words.length : end)
    .join(" ")
    .replace(/\s+(?:State|Without|Except)$/u, "")
    .replace(/[\s.,'’]+$/u, "");
}
