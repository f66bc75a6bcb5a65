import type { Sentence } from "../flow/flow.ts";
import type { Prose } from "../prose.ts";
import { findTerms } from "../facts/find-terms.ts";
import { contentWords } from "./content-words.ts";
import { weighWords } from "./weigh-words.ts";

const mostSentences = 8;
/** Words after which another sentence is taken. */
const wordsEach = 130;
/** Words from which a sentence of a contract must earn its length: two short ones say more than one list of many things. */
const shortLength = 40;

interface Cue {
  readonly pattern: RegExp;
  readonly weight: number;
}

const contractCues: readonly Cue[] = [
  {
    pattern:
      /\bthis (?:\p{L}+ ){0,4}agreement (?:\([^)]*\),? )?(?:is|,? ?(?:dated|made|entered))|entered into|dieser vertrag|le présent contrat|el presente contrato|il presente contratto/iu,
    weight: 0.35,
  },
  {
    pattern:
      /\b(?:shall not|may not|must not|will not|agrees? not|prohibit|darf nicht|ne peut|no podrá|non potrà)\b/iu,
    weight: 0.2,
  },
  {
    pattern:
      /\b(?:shall|must|agrees? to|agree that|is required to|verpflicht\p{L}*|s['’]engage|deberá|se obliga|dovrà|si impegna)\b/iu,
    weight: 0.14,
  },
  {
    pattern:
      /\b(?:terminat\p{L}*|cancel|expir\p{L}*|suspend|kündig\p{L}*|résili\p{L}*|rescin\p{L}*|recess\p{L}*)\b/iu,
    weight: 0.14,
  },
  {
    pattern:
      /\b(?:liab\p{L}*|indemnif\p{L}*|at your own risk|refund|compensation|haft\p{L}*|responsab\p{L}*)\b/iu,
    weight: 0.14,
  },
  { pattern: /\b(?:governed by|laws? of)\b/iu, weight: 0.08 },
];
const judgmentCues: readonly Cue[] = [
  {
    pattern:
      /\b(?:appeals?|petitions?) (?:\p{L}+ ){0,3}(?:fails?|succeeds?|is|are) (?:\p{L}+ ){0,3}(?:allowed|dismissed)|set aside|is dismissed|is allowed|we (?:therefore )?(?:allow|dismiss|confirm)|wird (?:abgewiesen|zurückgewiesen|aufgehoben)|rejette|casse et annule|desestim|estimamos|rigetta|accoglie/iu,
    weight: 0.5,
  },
  {
    pattern:
      /\b(?:we (?:hold|find|are of (?:the )?(?:opinion|view))|it (?:is|was) held|held that|in our (?:opinion|view|judge?ment)|it follows|therefore|accordingly)\b/iu,
    weight: 0.3,
  },
  {
    pattern: /\b(?:the question|the (?:main |only |short )?(?:contention|point|issue)|whether)\b/iu,
    weight: 0.24,
  },
  {
    pattern:
      /\b(?:facts|the appellants? (?:is|was|were|are|filed|wrote)|the respondents?|plaintiff|suit for|tribunal|high court)\b/iu,
    weight: 0.12,
  },
  { pattern: /\bsection \d+/iu, weight: 0.06 },
];

/** What nearly every contract says in nearly the same words, and definitions. */
const boilerplate =
  /\b(?:severab\p{L}+|invalid|unenforceable|entire agreement|counterparts?|headings|waiver|whereas|in writing and signed|salvatorisch\p{L}*|unwirksam\p{L}*|schriftform|nullité|invalidez|nullità)\b|^["“„«][^"“”]{2,60}["”»]\s+(?:shall |will )?(?:mean|bedeut|désign|signif|signific)/iu;

/** Where the facts of a contract stand: who, from when, how long, under which law. */
function factPlaces({ parties, dates, durations, laws, flow }: Prose): number[] {
  const [term] = findTerms(flow, durations, "term");
  const places = parties
    .slice(0, 2)
    .map(({ name }) =>
      flow.sentences.find(
        ({ start, end }) => name.segment === flow.segment && start <= name.start && name.start < end,
      ),
    );
  const isList = places.length === 2 && places[0] !== undefined && places[0] === places[1];
  const effective = dates.find(({ scores }) => (scores.get("effective") ?? 0) > 0.6);
  return [
    ...(isList ? [parties[0]!.name.start, parties[0]!.name.start] : []),
    ...(effective ? [effective.start] : []),
    ...(term && term.score > 0.55 ? [term.duration.start] : []),
    ...(laws[0] ? [laws[0].range.start] : []),
  ];
}

function sizeOf(words: number): number {
  return words > 90 ? 0.6 : words > 60 ? 0.85 : 1;
}

function weighLength(words: number): number {
  return Math.sqrt(Math.min(1, shortLength / words));
}

/** The sentences that say most of a document, best first: central, early or at a cue, not saying the same twice. */
export function summarize(prose: Prose): Sentence[] {
  const { flow, kind } = prose;
  const { text } = flow.segment;
  const sentences = flow.sentences.filter((sentence) => sentence.isProse);
  const central = weighWords(flow, sentences);
  const cues = kind === "judgment" ? judgmentCues : contractCues;
  const words = sentences.reduce(
    (sum, { start, end }) => sum + text.slice(start, end).split(/\s+/u).length,
    0,
  );
  const least = Math.min(3, Math.ceil(sentences.length / (kind === "judgment" ? 4 : 2)));
  const wanted = Math.max(1, least, Math.min(mostSentences, Math.round(words / wordsEach)));
  const facts = kind === "contract" ? factPlaces(prose) : [];
  const scored = sentences
    .map((sentence, index) => {
      const own = text.slice(sentence.bodyStart, sentence.end);
      const length = own.split(/\s+/u).length;
      const cue = Math.min(
        0.6,
        cues.filter(({ pattern }) => pattern.test(own)).reduce((sum, { weight }) => sum + weight, 0),
      );
      const told = facts.filter((at) => at >= sentence.start && at < sentence.end).length;
      const filler = kind === "contract" && boilerplate.test(own) ? 0.5 : 1;
      const place = index / Math.max(1, sentences.length - 1);
      const position =
        place < 0.12 ? 0.22 * (1 - place / 0.12) : kind === "judgment" && place > 0.93 ? 0.2 : 0;
      const size = length < 8 ? 0.35 : kind === "judgment" ? sizeOf(length) : weighLength(length);
      const isWhole = /[.!?;:]["”’)]*$/u.test(own) || length > 12 ? 1 : 0.6;
      return {
        sentence,
        score:
          (0.6 * (central.get(sentence) ?? 0) + cue + position + Math.min(0.5, 0.25 * told)) *
          size *
          isWhole *
          filler,
      };
    })
    .toSorted((a, b) => b.score - a.score || a.sentence.start - b.sentence.start);
  const chosen: Sentence[] = [];
  const said = new Map<string, number>();
  while (chosen.length < wanted) {
    const best = scored
      .filter(({ sentence }) => !chosen.includes(sentence))
      .map(({ sentence, score }) => {
        const own = contentWords(text.slice(sentence.bodyStart, sentence.end));
        const again = own.filter((word) => said.has(word)).length / Math.max(1, own.length);
        const sameSection = chosen.filter(
          (other) => other.section === sentence.section && sentence.section !== undefined,
        ).length;
        return {
          sentence,
          own,
          score: score * (1 - 0.45 * again) * (flow.sections.length > 3 ? 0.85 ** sameSection : 1),
        };
      })
      .toSorted((a, b) => b.score - a.score)[0];
    if (!best || best.score <= 0.05) break;
    chosen.push(best.sentence);
    for (const word of best.own) said.set(word, (said.get(word) ?? 0) + 1);
  }
  return chosen;
}
