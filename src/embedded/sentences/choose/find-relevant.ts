import type { ListNode } from "../../../document/schema-node.ts";
import { splitName } from "../../../values/split-name.ts";
import type { Sentence } from "../flow/flow.ts";
import type { Prose, ProseKind } from "../prose.ts";
import { hasWords } from "./has-words.ts";
import { weighWords } from "./weigh-words.ts";

interface Matter {
  readonly names: RegExp;
  readonly words: RegExp;
  /** Words that must stand in the sentence as well. */
  readonly also?: RegExp;
  readonly kind?: ProseKind;
  /** Share of the document in which such sentences stand. */
  readonly from?: number;
  readonly to?: number;
}

const modal =
  /\b(?:shall|must|will|may|agrees?|is required|are required|is entitled|has the right|cannot|verpflicht\p{L}*|hat|ist berechtigt|darf|muss|doit|peut|s['’]engage|deberá|podrá|se obliga|dovrà|potrà|si impegna|deve|può)\b/iu;

/** Sentences of common matters by the words that they are made with, for lists whose names say which. */
const matters: readonly Matter[] = [
  {
    names: /^holdings?$|^held$|^ratio$|^findings?$|^leitsätze?$/u,
    kind: "judgment",
    from: 0.15,
    words:
      /\bheld\b|\bwe (?:therefore )?(?:hold|conclude|find)\b|\bwe are (?:therefore )?of (?:the )?(?:opinion|view)|\b(?:is|was) correct\b|\bit follows (?:that|from)|\bin our (?:opinion|view|judge?ment)|\bwe confirm\b|hat keinen erfolg|ist begründet|ist unbegründet|par ces motifs|fallamos|p\.q\.m\./iu,
  },
  {
    names: /^issues?$|^(?:legal )?questions?$/u,
    kind: "judgment",
    words:
      /(?<!\bin )\b(?:question|issue|point)s?\b[^.;]{0,60}\b(?:is|are|was|arises?|raised|for (?:consideration|determination|decision)|whether)|\bcontention\b[^.;]{0,30}\bis that\b|rechtsfrage|la question|la cuestión|la questione/iu,
  },
  {
    names: /^arguments?$|^submissions?$|^contentions?$/u,
    kind: "judgment",
    words:
      /\b(?:contend(?:s|ed)?|submit(?:s|ted)?|argue[sd]?|urged|contention|argument|submission)\b|macht geltend|soutient|fait grief|alega|sostiene|deduce/iu,
  },
  {
    names: /^facts?$|^background$|^key facts$/u,
    kind: "judgment",
    to: 0.45,
    words:
      /\b(?:brief )?facts\b|\b(?:was|were|had) \p{L}+ed\b[^.]*\d{4}|\bon (?:\p{L}+ \d|\d{1,2} )[^.]*\d{4}|\b(?:appellant|respondent|plaintiff|defendant|assessee|petitioner)s?\b[^.]*\b(?:was|were|had|filed|made|wrote|purchased|served|claimed)\b/iu,
  },
  {
    names: /^reasoning$|^reasons?$|^analysis$/u,
    kind: "judgment",
    from: 0.3,
    words:
      /\bbecause\b|\btherefore\b|\bfor (?:this|these|the following) reasons?\b|\bit is clear\b|\bin view of\b|\bit must be\b|\bthus\b|\bconsequently\b|denn|daher|deshalb|par conséquent|dès lors|por (?:tanto|consiguiente)|pertanto/iu,
  },
  {
    names: /^relief$|^orders?$|^remed(?:y|ies)$/u,
    kind: "judgment",
    from: 0.85,
    words:
      /\b(?:set aside|dismissed?|allow(?:ed)?|restor(?:e|ed)|directed|ordered|shall pay|decreed?|quashed|confirmed|no order as to costs)\b|abgewiesen|aufgehoben|verurteilt|rejette|condamne|casse|condena|desestima|condanna|rigetta/iu,
  },
  {
    names: /^dissents?$|^dissenting opinions?$/u,
    kind: "judgment",
    words: /\bdissent(?:s|ed|ing)?\b|abweichende meinung|opinion dissidente|voto particular/iu,
  },
  {
    names: /^procedural history$|^history$/u,
    kind: "judgment",
    to: 0.5,
    words:
      /\b(?:appeals? by special leave|appeal(?:s|ed)? (?:against|from|to)|high court|tribunal|trial court|lower court|district court)\b[^.]*\b(?:order|judge?ment|award|held|dismissed|allowed|decided|answered|set aside|convicted|decreed)\b/iu,
  },
  {
    names:
      /^obligations?$|^duties$|^(?:your|main|key) (?:obligations|duties)$|^pflichten$|^obligaciones$|^obblighi$/u,
    words:
      /^[^.;]{0,90}?\b(?:you|we|i|(?:each|either|both|the|die|der|la|le|el|les?|il)? ?(?:part(?:y|ies|e|ei|eien|i|es)|compan(?:y|ies)|employe[er]s?|\p{L}+(?:or|ee|er|eur|ista|ant|nehmer|geber)s?|\p{Lu}[\p{L}]+))\b[^.;]{0,60}?\b(?:shall|must|will not|may not|agrees? (?:to|not to|that)|is required to|undertakes? to|covenants?|verpflichte\p{L}* sich|ist verpflichtet|sind verpflichtet|s['’]engage(?:nt)? à|se obligan?|deberán?|si impegna(?:no)?|dovr(?:à|anno)|(?:is|are) responsible for)\b(?! (?:mean|constitute|be deemed|include|be governed|remain|not constitute|be construed|operate|be binding|be free|have the right))/iu,
  },
  {
    names: /^payment(?: terms| obligations)?s?$|^payments?$|^fees$|^zahlungsbedingungen$/u,
    words:
      /\b(?:pays?|payable|payments?|fees?|invoices?|salary|compensation|purchase price|rent|royalt\p{L}+|zahl\p{L}+|vergütung|paiement|payer|loyer|pago|pagar|pagamento|corrispettivo)\b/iu,
    also: modal,
  },
  {
    names: /^termination(?: rights?| clauses?)?s?$|^kündigung$|^résiliation$|^terminaciones?$/u,
    words:
      /\b(?:terminat(?:e|es|ed|ion)|end this (?:agreement|contract|lease)|cancel(?:led|lation)?|kündig\p{L}+|résili\p{L}+|resolver|rescindir|rescisión|recedere|recesso|risolvere)\b/iu,
    also: /\b(?:may|right|entitled|at any time|upon|berechtigt|kann|können|peut|peuvent|podrá|può)\b/iu,
  },
  {
    names: /^risk(?:s| flags?)?$|^red flags?$|^warnings?$|^concerns?$/u,
    words:
      /\b(?:indemnif\p{L}+|hold harmless|sole discretion|without (?:prior )?notice|waives?|irrevocabl\p{L}+|automatically renew\p{L}*|liquidated damages|not (?:be )?liable|no liability|own risk|penalt\p{L}+|injunct\p{L}+|compete|forfeit\p{L}*|perpetual|unlimited|terminate \p{L}+ at any time|vertragsstrafe|haftungsausschluss|unwiderruflich|pénalité|clause pénale|irrévocabl\p{L}+|penalización|irrevocabl\p{L}+|penale|manleva)\b/iu,
  },
  {
    names: /^confidentiality(?: obligations?)?$/u,
    words: /\bconfiden\p{L}+|vertraulich\p{L}*|geheim\p{L}+|riservat\p{L}+/iu,
    also: modal,
  },
  {
    names: /^limitations?(?: of liability)?$|^liabilit(?:y|ies)$|^haftung$/u,
    words: /\bliab\p{L}+|haft\p{L}+|responsabil\p{L}+/iu,
  },
];

/** Sentences that a list asks for by its name, labels or description, surest first; empty where none surely is. */
export function findRelevant(node: ListNode, prose: Prose): { sentence: Sentence; score: number }[] {
  const { flow, kind } = prose;
  const { text } = flow.segment;
  const name = splitName(node.name).join(" ").toLowerCase();
  const known = matters.filter(({ names }) => names.test(name));
  const matter = known[0];
  if (matter?.kind && matter.kind !== kind) return [];
  const labels = [...(node.meta.aliases ?? []), ...(matter ? [] : [name, name.replace(/s$/u, "")])].filter(
    (label) => label.length > 3,
  );
  const sentences = flow.sentences.filter((sentence) => sentence.isProse);
  const central = weighWords(flow, sentences);
  return sentences
    .flatMap((sentence, index) => {
      const own = text.slice(sentence.bodyStart, sentence.end);
      const place = index / Math.max(1, sentences.length - 1);
      const title = sentence.section === undefined ? "" : flow.sections[sentence.section]!.title;
      const isUnder = title !== "" && labels.some((label) => hasWords(title, label, true));
      // A heading says more than the place in the text.
      if (!isUnder && (place < (matter?.from ?? 0) || place > (matter?.to ?? 1))) return [];
      const isSaid = matter
        ? matter.words.test(own) && (matter.also?.test(own) ?? true)
        : labels.some((label) => hasWords(own, label, true));
      if (!isSaid && !(isUnder && title.length < 80)) return [];
      const length = own.split(/\s+/u).length;
      const size = length < 7 ? 0.5 : length > 80 ? 0.7 : 1;
      return [
        {
          sentence,
          score: ((isSaid ? 0.5 : 0.3) + (isUnder ? 0.25 : 0) + 0.25 * (central.get(sentence) ?? 0)) * size,
        },
      ];
    })
    .toSorted((a, b) => b.score - a.score || a.sentence.start - b.sentence.start);
}
