import { foldLabel } from "../labels/fold-label.ts";
import type { Block } from "./find-blocks.ts";
import { isAddressLine } from "./is-address-line.ts";
import { isGreeting } from "./is-greeting.ts";
import { isPaperTitle } from "./is-paper-title.ts";
import type { PartyContext } from "./party-context.ts";
import { toDomainWords } from "./to-domain-words.ts";

const holder =
  /(?:account (?:holder|name|owner)|beneficiary(?: name)?|payee|titulaire(?: du compte)?|bénéficiaire|kontoinhaber(?:in)?|empfänger|titular(?: de la cuenta)?|beneficiario|intestatario|intestato a|rekeninghouder|payable to|make (?:all )?che(?:que|ck)s payable to|à l['’]ordre de|©|\(c\)|copyright)\s*:?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?,?\s*)?(?<name>\p{Lu}[\p{L}\p{N}&.'’ -]{2,60}?)(?:\s*(?:$|[,;|·•]|\s-\s|all rights|alle rechte|tous droits))/iu;

/** What every line of a document is weighed against when its writer is looked for; made once. */
export interface IssuerClues {
  /** Names of sites and mail hosts. */
  readonly domains: readonly string[];
  /** Names of those who hold the account that is paid to, or the rights to the paper, folded. */
  readonly holders: readonly string[];
  /** Segments, folded. */
  readonly keys: readonly string[];
  /** How many lines of each block look like a part of an address. */
  readonly addressLines: ReadonlyMap<Block, number>;
  /** First row of the first page, and one beyond its last. */
  readonly firstRow: number;
  /** The first row that may be a name: not a number scribbled on top, nor thanks. */
  readonly firstWords: number;
  /** The row with the title of the paper, where something stands above it. */
  readonly titleRow: number;
  readonly endRow: number;
}

/** Each line that may name the writer is held against all of them: far more are a list of other people. */
const mostDomains = 200;
const mostKeys = 6000;

function isWords(text: string): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) >= 3 && !isGreeting(text);
}

/** The clues of one document. */
export function listIssuerClues({ reading, entities }: PartyContext, blocks: readonly Block[]): IssuerClues {
  const rows = reading.rows.filter((row) => row.page === reading.pages[0]?.page);
  const title = rows.findIndex(({ segments }) => segments.some(({ text }) => isPaperTitle(text)));
  return {
    domains: toDomainWords(entities.flat()).slice(0, mostDomains),
    holders: reading.segments.flatMap(({ text }) => {
      const name = holder.exec(text)?.groups?.["name"];
      return name === undefined ? [] : [foldLabel(name)];
    }),
    keys: reading.segments.slice(0, mostKeys).map((segment) => foldLabel(segment.text)),
    addressLines: new Map(
      blocks.map((block) => [block, block.segments.filter(({ text }) => isAddressLine(text)).length]),
    ),
    firstRow: rows[0]?.id ?? 0,
    firstWords: (rows.find(({ text }) => isWords(text)) ?? rows[0])?.id ?? 0,
    titleRow: title > 1 ? rows[title]!.id : Infinity,
    endRow: (rows.at(-1)?.id ?? -1) + 1,
  };
}
