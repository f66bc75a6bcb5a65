import type { Flow } from "../flow/flow.ts";
import type { Fact } from "./fact.ts";

/** How a judgment names itself: each list surest first. */
export interface CaseFacts {
  readonly numbers: readonly Fact[];
  readonly courts: readonly Fact[];
  readonly judges: readonly Fact[];
  readonly names: readonly Fact[];
  readonly eclis: readonly Fact[];
  readonly neutralCitations: readonly Fact[];
}

const headLength = 2500;
const numbers: readonly RegExp[] = [
  /(?<!\bin\s)(?<![\p{L}])(?:(?:Civil|Criminal|Special Leave|Writ|Company|Review|Transfer|First|Second|Regular|Miscellaneous|Misc\.|Tax|Original|Interlocutory|Arbitration|Letters Patent)\s+)*(?:Appeals?|Petitions?|Suits?|Applications?|References?|Case|Cause|Action|Docket|Matter)(?:\s*\([A-Z][\w. ]{0,12}\))?\s*,?\s*(?:Nos?\.?|Numbers?|#|:)\s*:?\s*(?<value>[A-Z]{0,4}[-\d][\w:./-]*(?:(?:\s*(?:,|&|and|to|-|–)\s*|\s)\d[\d/-]*)*(?:\s+of\s+\d{4})?)/gu,
  /(?:Az\.?|Aktenzeichen|Geschäftsnummer|Gz\.?)\s*:?\s*(?<value>(?:[IVX]+|\d+)[a-z]?\s+[A-Z][A-Za-z]*(?:\s*\([A-Za-z]+\))?\s+\d+\/\d{2,4})/gu,
  /(?<![\p{L}\d])(?<value>(?:[IVX]{1,5}|\d{1,3})[a-z]?\s+(?:ZR|ZB|StR|AZR|BvR|BvL|BvF|ARs|KR|U|O|C|S|W|K|B|R)\s+\d{1,5}\/\d{2})(?![\d/])/gu,
  /(?:pourvoi|affaire|RG|requête|dossier|arrêt)\s*n[°o]s?\.?\s*:?\s*(?<value>\d[\w./-]*(?:-\d+)?(?:\.\d{3})?)/giu,
  /(?:recurso|procedimiento|sentencia|autos|rollo|asunto)\s*(?:de casación\s*)?(?:n[úu]m\.?|n[º°o]\.?)\s*:?\s*(?<value>\d[\d./-]*\/\d{2,4}|\d+)/giu,
  /(?:R\.?\s?G\.?|sentenza|ricorso|causa|ruolo)(?:\s+(?:generale|civile))?\s*n\.?[°º]?\s*:?\s*(?<value>\d+\s?\/\s?\d{2,4})/giu,
];
const courts: readonly RegExp[] = [
  /(?:^|\n)\s*(?:IN THE |THE )?(?<value>(?:[A-Z][A-Z'’&.]+,? (?:OF |FOR |THE |AND |AT )*)*(?:COURT|TRIBUNAL)(?: (?:OF|FOR|THE|AND|AT|IN|[A-Z][A-Z'’.]+))*)/gu,
  /(?:^|\n)\s*(?:In the |The )?(?<value>(?:(?:United States|U\.S\.|Federal|Supreme|High|District|Circuit|Superior|County|Crown|Court of|[A-Z]\p{L}+)\s)*(?:Court|Tribunal)(?:\s(?:of|for|the|at|and|in|[A-Z]\p{L}+))*)\s*(?=\n|,|$|\()/gu,
  /(?<![\p{L}])(?<value>Bundesgerichtshof|Bundesverfassungsgericht|Bundesarbeitsgericht|Bundesverwaltungsgericht|Bundesfinanzhof|Bundessozialgericht|(?:Ober|Landes|Amts|Land|Verwaltungs|Arbeits|Sozial|Finanz|Oberlandes|Oberverwaltungs|Landesarbeits)(?:gericht|landesgericht|arbeitsgericht)s?\s\p{Lu}[\p{L}-]+(?:\s(?:am|an der|im)\s\p{Lu}\p{L}+)?)/gu,
  /(?<![\p{L}])(?<value>Cour de cassation|COUR DE CASSATION|Conseil d['’]État|Cour d['’]appel d[e'’]\s?\p{Lu}[\p{L}-]+|COUR D['’]APPEL D[E'’]\s?\p{Lu}+|Tribunal (?:judiciaire|de commerce|administratif|de grande instance) d[e'’]\s?\p{Lu}[\p{L}-]+)/gu,
  /(?<![\p{L}])(?<value>Tribunal Supremo|TRIBUNAL SUPREMO|Tribunal Constitucional|Audiencia (?:Provincial|Nacional)(?: de \p{Lu}\p{L}+)?|Juzgado de [^\n,.]{4,60}|Tribunal Superior de Justicia de \p{Lu}\p{L}+)/gu,
  /(?<![\p{L}])(?<value>Corte (?:Suprema )?di Cassazione|CORTE (?:SUPREMA )?DI CASSAZIONE|Corte d['’]Appello di \p{Lu}\p{L}+|Tribunale (?:Ordinario )?di \p{Lu}\p{L}+|TRIBUNALE (?:ORDINARIO )?DI \p{Lu}+|Corte Costituzionale)/gu,
];
const person = String.raw`(?:\p{Lu}[\p{L}'’.-]*\.?\s){0,4}\p{Lu}[\p{L}'’-]{2,}`;
const judges: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:delivered|pronounced|written|given|handed down)\s+by\]?\s*(?:the\s+)?(?:Hon['’]?ble\s+|Honou?rable\s+)?(?:Mr\.?\s+|Mrs\.?\s+|Ms\.?\s+|Dr\.?\s+)?(?:(?:Chief\s+)?Justice\s+|Lord\s+|Lady\s+|Judge\s+)?(?<value>${person})(?=\s*[,.:]?\s*(?:Ag\.?\s*)?(?:C\.?\s?)?J{1,2}\b|\s*[,.:\n]|$)`,
    "gu",
  ),
  new RegExp(
    String.raw`(?:Before|BEFORE|Coram|CORAM|Present|PRESENT|Bench|BENCH)\s*:\s*(?:the\s+)?(?:Hon['’]?ble\s+|Honou?rable\s+|HON['’]?BLE\s+)?(?:Mr\.?\s+|Mrs\.?\s+|MR\.?\s+)?(?:(?:Chief\s+)?Justice\s+|JUSTICE\s+|Lord\s+|Judge\s+)?(?<value>${person})`,
    "gu",
  ),
  new RegExp(
    String.raw`(?:^|\n|,\s|and\s)(?<value>${person}),\s+(?:United States\s+|U\.S\.\s+)?(?:Ag\.?\s*)?(?:(?:Chief|Circuit|District|Senior|Presiding|Associate|Magistrate)\s+(?:Judge|Justice)|C\.?J\.?|JJ?\.)(?![\p{L}])`,
    "gu",
  ),
  new RegExp(
    String.raw`(?:Vorsitzende[rn]?\s+Richter(?:in)?|Richter(?:in)?)\s+(?:am\s+\p{Lu}\p{L}+\s+)?(?<value>(?:Dr\.\s+)?\p{Lu}[\p{L}-]{2,})`,
    "gu",
  ),
];
const names: readonly RegExp[] = [
  /(?:^|\n)[ ]*(?<value>(?![^\n]*\b(?:[Ff]or the|[Aa]dvocate|[Cc]ounsel|[Ss]olicitor|[Aa]ttorney)\b)\p{Lu}[^\n]{2,80}?\s(?:v\.?|vs\.?|VS\.?|VERSUS|[Vv]ersus|gegen|c\/|\.\/\.|contre|contra|contro)\s\p{Lu}[^\n]{2,80}?)(?=\n|,?\s(?:on\s\d|\[\d{4}\]|\d{4})|$)/gu,
];

/** What the head of a judgment says of it. */
export function findCaseFacts(flow: Flow): CaseFacts {
  const head = flow.segment.text.slice(0, headLength);
  return {
    numbers: collect(flow, head, numbers, 0.9),
    courts: collect(flow, head, courts, 0.85),
    judges: collect(flow, flow.segment.text.slice(0, 2 * headLength), judges, 0.85),
    names: collect(flow, head, names, 0.75),
    eclis: collect(
      flow,
      flow.segment.text.slice(0, 2 * headLength),
      [/(?<value>ECLI:[A-Z]{2}:[A-Z\d]+:\d{4}:[A-Z\d.]+)/gu],
      0.97,
    ),
    neutralCitations: collect(
      flow,
      head,
      [
        /(?<value>\[\d{4}\]\s+[A-Z]{2,6}(?:\s+(?:Civ|Crim|Admin|Ch|QB|KB|Fam|Pat|Comm))?\s+\d+(?:\s+\([A-Za-z]+\))?)/gu,
      ],
      0.9,
    ),
  };
}

/** Matches of the group `value`, those of earlier patterns first; each value once. */
function collect(flow: Flow, text: string, patterns: readonly RegExp[], score: number): Fact[] {
  const facts: Fact[] = [];
  patterns.forEach((pattern, index) => {
    for (const match of text.matchAll(new RegExp(pattern.source, `${pattern.flags}d`))) {
      const span = match.indices!.groups!["value"]!;
      const value = text.slice(span[0], span[1]).replace(/[\s,.;:-]+$/u, "");
      if (value.length < 2 || facts.some((fact) => fact.range.start < span[1] && fact.range.end > span[0]))
        continue;
      if (facts.some((fact) => fact.value === value)) continue;
      facts.push({
        value: value.replace(/\s+/gu, " "),
        range: { segment: flow.segment, start: span[0], end: span[0] + value.length },
        score: score * (1 - 0.03 * index) * (span[0] < 600 ? 1 : 0.92),
      });
    }
  });
  return facts.toSorted((a, b) => b.score - a.score || a.range.start - b.range.start);
}
