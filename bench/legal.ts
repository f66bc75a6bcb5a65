// Facts and summaries that the embedded engine reads in contracts, judgments and résumés with known answers:
//   node bench/legal.ts <folder with a manifest.jsonl> [--misses]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Json } from "../src/document/json.ts";
import type { PageText } from "../src/document/page-text.ts";
import { answerFromWords } from "../src/embedded/answer-from-words.ts";
import { load } from "../src/load.ts";
import { findSchema } from "../src/registry/find-schema.ts";
import { resolveSchema } from "../src/schema/resolve-schema.ts";
import { groundLeaves } from "../src/steps/ground/ground-leaves.ts";
import { getAt } from "../src/values/get-at.ts";
import type { RougePair } from "./rouge.ts";
import { rougeOne } from "./rouge.ts";
import { SetBoard } from "./set-board.ts";

interface Item {
  readonly id: string;
  readonly file: string;
  readonly task: string;
  readonly truth: { readonly [key: string]: unknown };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: "boolean" } },
});
const folder = positionals[0];
if (folder === undefined) throw new Error("Name a folder with a manifest.jsonl.");

const contract = await resolveSchema(
  z.object({
    parties: z.array(z.string()),
    effectiveDate: z.iso.date().nullable(),
    jurisdiction: z.string().nullable(),
    term: z.string().nullable(),
  }),
);
const resume = await resolveSchema(
  z.object({
    name: z.string().nullable(),
    email: z.string().nullable(),
    location: z.string().nullable(),
    work: z.array(z.object({ company: z.string().nullable(), position: z.string().nullable() })),
    education: z.array(z.object({ institution: z.string().nullable(), degree: z.string().nullable() })),
  }),
);
const legal = await findSchema("legal-summary");

const own: Readonly<Record<string, string>> = {
  parties: "/parties",
  effectiveDate: "/effectiveDate",
  jurisdiction: "/jurisdiction",
  term: "/term",
};
const readyMade: Readonly<Record<string, string>> = {
  parties: "/parties/*/name",
  effectiveDate: "/effectiveDate",
  jurisdiction: "/governingLaw",
  term: "/term/text",
};
const person: Readonly<Record<string, string>> = {
  name: "/name",
  email: "/email",
  location: "/location",
  companies: "/work/*/company",
  positions: "/work/*/position",
  institutions: "/education/*/institution",
  degrees: "/education/*/degree",
};

const boards = new Map<string, SetBoard>();
const board = (name: string): SetBoard => {
  const known = boards.get(name) ?? new SetBoard();
  boards.set(name, known);
  return known;
};
const sentences = { all: 0, verbatim: 0, recall: 0, precision: 0, documents: 0 };
const rouges = new Map<string, RougePair[]>();
let leaves = 0;
let grounded = 0;
let milliseconds = 0;
let documents = 0;

/** Values at a pattern pointer as a list of strings. */
function listAt(json: Json, pattern: string): string[] {
  const [head = "", rest] = pattern.split("/*", 2);
  const value = getAt(json, head);
  if (rest !== undefined)
    return (Array.isArray(value) ? value : []).flatMap((item: Json) => listAt(item, rest));
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\band\b/g, "&")
    .replace(/[^\p{L}\d&]/gu, "");
const numbers = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** "two (2) years" and "2 years" are one. */
function foldTerm(text: string): string {
  const count =
    /\d+/.exec(text)?.[0] ?? String(numbers.findIndex((word) => text.toLowerCase().includes(word)));
  return `${count} ${/year|month|day|week/i.exec(text)?.[0].toLowerCase()}`;
}

function words(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/(?:es|s|ed|ing)$/, "")),
  );
}

/** How much of a person's summary the chosen sentences say, and how much of them it says, by words. */
function scoreSummary(id: string, json: Json, text: string, truth: string): void {
  const flat = text.replace(/\s+/g, " ");
  const chosen = listAt(json, "/summary/*/quotes").length > 0 ? listAt(json, "/summary/*/quotes") : [];
  const quotes = [...chosen, ...listQuotes(json)];
  sentences.all += quotes.length;
  sentences.verbatim += quotes.filter((quote) => flat.includes(quote.replace(/\s+/g, " "))).length;
  const kind = id.replace(/-?\d+$/, "");
  const rouge = rougeOne(listQuotes(json).join(" "), text, truth);
  rouges.set(kind, [...(rouges.get(kind) ?? []), rouge]);
  const [said, wanted] = [words(quotes.join(" ")), words(truth)];
  const both = [...wanted].filter((word) => said.has(word)).length;
  sentences.recall += wanted.size === 0 ? 0 : both / wanted.size;
  sentences.precision += said.size === 0 ? 0 : both / said.size;
  sentences.documents += 1;
}

function listQuotes(json: Json): string[] {
  const summary = getAt(json, "/summary");
  return (Array.isArray(summary) ? summary : []).flatMap((item: Json) => listAt(item, "/quotes"));
}

async function readPages(
  file: string,
): Promise<{ open: Awaited<ReturnType<typeof load>>; pages: PageText[] }> {
  const open = await load({ path: file });
  const pages: PageText[] = [];
  for await (const page of open.read()) pages.push(page);
  return { open, pages };
}

const items = readFileSync(join(folder, "manifest.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Item);
for (const item of items) {
  const asked =
    item.task === "contract-facts"
      ? ([
          ["small schema", contract, own],
          ["legal-summary", legal, readyMade],
        ] as const)
      : item.task === "summary"
        ? ([["legal-summary", legal, {}]] as const)
        : item.task === "resume"
          ? ([["résumé", resume, person]] as const)
          : [];
  if (asked.length === 0) continue;
  const { open, pages } = await readPages(join(folder, item.file));
  for (const [name, schema, paths] of asked) {
    const start = performance.now();
    const { json, evidence } = answerFromWords({ schema, document: open.document, pages, locale: {} });
    milliseconds += performance.now() - start;
    documents += 1;
    const { fields } = groundLeaves({
      json,
      schema,
      document: open.document,
      pages,
      evidence,
      notAsked: [],
      locale: {},
    });
    for (const [pointer, report] of Object.entries(fields)) {
      if (report.state !== "found" || report.match === "not-applicable") continue;
      leaves += 1;
      if (["exact", "normalized", "numeric", "date"].includes(report.match)) grounded += 1;
      else if (values.misses) console.log(`    ${item.id} ${name} ${pointer} is ${report.match}`);
    }
    if (item.task === "summary")
      scoreSummary(item.id, json, pages.map((page) => page.text).join("\n"), String(item.truth["summary"]));
    const truth = (item.task === "contract-facts" ? item.truth["fields"] : item.truth) as Readonly<
      Record<string, unknown>
    >;
    for (const [field, path] of Object.entries(paths)) {
      const wanted = [truth[field] ?? []].flat().map(String);
      board(name).add(item.id, field, wanted, listAt(json, path), field === "term" ? foldTerm : fold);
    }
  }
  await open.close();
}
for (const [name, each] of boards) each.print(name, values.misses === true);
if (sentences.documents > 0)
  console.log(
    `\nsummaries: ${sentences.verbatim} of ${sentences.all} sentences verbatim; of the words of people's summaries ${((100 * sentences.recall) / sentences.documents).toFixed(1)} % said, of the words said ${((100 * sentences.precision) / sentences.documents).toFixed(1)} % in them`,
  );
const mean = (shares: readonly number[]): string =>
  ((100 * shares.reduce((sum, value) => sum + value, 0)) / shares.length).toFixed(1);
for (const [kind, pairs] of rouges) {
  const better = pairs.filter(({ chosen, lead }) => chosen > lead).length;
  console.log(
    `${kind}: ROUGE-1 recall ${mean(pairs.map(({ chosen }) => chosen))} %, of as many first words ${mean(pairs.map(({ lead }) => lead))} %, better for ${better} of ${pairs.length}`,
  );
}
console.log(
  `\ngrounded ${grounded} of ${leaves} found leaves; ${(milliseconds / Math.max(1, documents)).toFixed(0)} ms an answer`,
);
