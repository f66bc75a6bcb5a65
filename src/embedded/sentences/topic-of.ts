import type { SchemaNode } from "../../document/schema-node.ts";
import { remember } from "../../values/remember.ts";
import { nameOf } from "../labels/name-of.ts";

/** What a leaf or list asks of a legal text, where its name says so. */
export type Topic =
  | "title"
  | "parties"
  | "agreement-date"
  | "effective-date"
  | "expiration-date"
  | "execution-date"
  | "decision-date"
  | "hearing-date"
  | "governing-law"
  | "forum"
  | "seat"
  | "term"
  | "renewal"
  | "notice"
  | "renewal-notice"
  | "court"
  | "case-number"
  | "case-name"
  | "judges"
  | "disposition"
  | "neutral-citation"
  | "ecli"
  | "costs"
  | "signatures"
  | "defined-terms"
  | "key-dates"
  | "key-amounts"
  | "precedents"
  | "statutes"
  | "exhibits";

/** Names of properties (words in lower case, accents kept) and labels, whole. */
const topics: readonly (readonly [Topic, RegExp])[] = [
  [
    "title",
    /^(?:(?:document|agreement|contract) (?:title|name)|title of (?:the )?(?:agreement|contract|document)|titel|titre|título|titolo|title)$/,
  ],
  [
    "parties",
    /^(?:(?:contract(?:ing)?|the) )?(?:parties|party)(?: names?)?$|^(?:names? of (?:the )?parties|signatories|counterparties|parteien|vertragsparteien|vertragspartner|les parties|las partes|partes|le parti|parti|contraenti)$/,
  ],
  ["renewal-notice", /^(?:renewal|non renewal) notice(?: period)?$|^notice period to terminate renewal$/],
  [
    "notice",
    /^(?:termination )?notice(?: period)?s?$|^notice (?:days|months|weeks)$|^(?:kündigungsfrist|préavis|délai de préavis|preaviso|preavviso|period of notice)$/,
  ],
  ["renewal", /^(?:renewal(?: term| period)?|verlängerung|renouvellement|renovación|prórroga|rinnovo)$/],
  [
    "effective-date",
    /^(?:effective(?: date)?|date effective|commencement(?: date)?|start date|date of commencement|in force (?:from|since)|effective from|valid from|inkrafttreten|vertragsbeginn|beginn|date d['’]?\s?effet|entrée en vigueur|fecha (?:efectiva|de entrada en vigor|de inicio)|data di decorrenza|decorrenza)$/,
  ],
  [
    "agreement-date",
    /^(?:(?:agreement|contract|document|lease|deed) date|date of (?:the )?(?:agreement|contract)|dated|vertragsdatum|date du contrat|fecha del contrato|data del contratto)$/,
  ],
  [
    "expiration-date",
    /^(?:expir(?:y|ation)(?: date)?|expires(?: on)?|end date|termination date|valid until|vertragsende|ende|ablaufdatum|date d['’]?\s?expiration|fecha de (?:vencimiento|expiración)|data di scadenza|scadenza)$/,
  ],
  [
    "execution-date",
    /^(?:execution date|signature date|date signed|signed(?: on)?|signing date|date of signature|unterzeichnet am|date de signature|fecha de firma|data di firma)$/,
  ],
  [
    "decision-date",
    /^(?:decision date|judge?ment date|date of (?:the )?(?:judge?ment|decision)|decided(?: on)?|urteilsdatum|entscheidungsdatum|date de (?:la décision|l['’]arrêt)|fecha de (?:la )?sentencia|data della sentenza)$/,
  ],
  ["hearing-date", /^(?:hearing dates?|dates? of hearing)$/],
  [
    "governing-law",
    /^(?:governing law|applicable law|choice of law|governing jurisdiction|jurisdiction|governing state|law|anwendbares recht|geltendes recht|droit applicable|loi applicable|ley aplicable|legge applicabile)$/,
  ],
  [
    "forum",
    /^(?:forum|venue|(?:exclusive )?jurisdiction clause|courts? of jurisdiction|competent courts?|gerichtsstand|tribunal compétent|tribunales|foro(?: competente)?)$/,
  ],
  ["seat", /^(?:seat|(?:seat|place) of arbitration|arbitration seat|schiedsort)$/],
  [
    "term",
    /^(?:term|(?:contract|agreement|initial|lease) term|term of (?:the )?agreement|duration|contract (?:duration|length)|laufzeit|vertragslaufzeit|dauer|durée|duración|vigencia|plazo|durata)$/,
  ],
  [
    "court",
    /^(?:court|court name|name of (?:the )?court|deciding court|tribunal|gericht|juridiction|juzgado|tribunale)$/,
  ],
  [
    "case-number",
    /^(?:case (?:no|number|id)s?|docket (?:no|number)s?|docket|file (?:no|number)|appeal (?:no|number)s?|aktenzeichen|numéro (?:d['’]affaire|de pourvoi)|número de (?:procedimiento|recurso)|numero (?:di )?(?:causa|ruolo))$/,
  ],
  ["case-name", /^(?:case (?:name|title|caption)|caption|style of cause)$/],
  [
    "judges",
    /^(?:judges?|justices?|bench|coram|panel|richter|juges?|magistrados?|jueces|giudici)(?: names?)?$/,
  ],
  ["disposition", /^(?:disposition|outcome|result|decision|ruling|verdict|judge?ment)$/],
  ["neutral-citation", /^neutral citation$/],
  ["ecli", /^ecli$/],
  ["costs", /^(?:costs|order as to costs|kosten|dépens|costas|spese)$/],
  ["signatures", /^(?:signatures?|signature blocks?|signed by|unterschriften|firmas|firme)$/],
  [
    "defined-terms",
    /^(?:defined terms?|definitions?|glossary|begriffe|begriffsbestimmungen|définitions|definiciones|definizioni)$/,
  ],
  ["key-dates", /^(?:(?:key|important|relevant) )?dates$|^timeline$|^deadlines$/],
  ["key-amounts", /^(?:(?:key|important|relevant) )?(?:amounts|sums|figures)$/],
  ["precedents", /^(?:precedents?|cases cited|authorities(?: cited)?|cited cases)$/],
  ["statutes", /^(?:statutes?(?: cited)?|legislation(?: cited)?|laws cited|cited statutes)$/],
  [
    "exhibits",
    /^(?:exhibits|schedules|annexes|appendices|attachments|anlagen|anhänge|annexes|anexos|allegati)$/,
  ],
];

/** Names that only say what of a thing they are, so that the thing's own name tells the topic. */
const inner =
  /^(?:text|value|unit|name|raw|date|period|length|amount|number|count|quantity|duration|printed|label|iso|state|country)$/;

/** The topic of a node by its own name, or of the object around it where its name says too little; then by its labels. */
export function topicOf(node: SchemaNode, parents: readonly SchemaNode[]): Topic | undefined {
  const name = nameOf(node);
  const owner = parents.findLast((parent) => parent.name !== "" && parent.name !== "*");
  const before = parents.slice(0, parents.indexOf(owner!)).findLast((parent) => parent.name !== "");
  if (inner.test(name) && owner && owner.type === "object") {
    const own = before ? find(`${nameOf(before)} ${nameOf(owner)}`) : undefined;
    const found = own ?? topicOf(owner, parents.slice(0, parents.indexOf(owner)));
    if (found) return found;
  }
  if (inner.test(name) && name !== "duration") return undefined;
  const parented = owner ? find(`${nameOf(owner)} ${name}`) : undefined;
  return (
    parented ??
    find(name) ??
    (node.meta.aliases ?? [])
      .map((alias) => find(alias.toLowerCase()))
      .find((topic) => topic && topic !== "title" && topic !== "court" && topic !== "execution-date")
  );
}

/** Names and labels of the schemas that a process works with; there are a thousand or so in each. */
const mostNames = 8192;
const look = remember(
  (name: string): Topic | "none" => topics.find(([, pattern]) => pattern.test(name))?.[0] ?? "none",
  mostNames,
);

function find(name: string): Topic | undefined {
  const topic = look(name);
  return topic === "none" ? undefined : topic;
}
