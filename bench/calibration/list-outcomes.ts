import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "../../src/document/json.ts";
import { answerFromWords } from "../../src/embedded/answer-from-words.ts";
import type { LeafOutcome } from "../../src/eval/leaf-outcome.ts";
import { mapTruth } from "../../src/eval/map-truth.ts";
import { scoreDocument } from "../../src/eval/score-document.ts";
import { findSchema } from "../../src/registry/find-schema.ts";
import { assess } from "../../src/run/assess.ts";
import { getAt } from "../../src/values/get-at.ts";
import { readWords } from "../read-words.ts";

/** An outcome with the parts of its confidence, and the half of the set that its document is in. */
export interface PartedOutcome extends LeafOutcome {
  readonly parts: Readonly<Record<string, number>>;
  readonly half: "tuned" | "held out";
  readonly document: string;
}

interface Item {
  readonly id: string;
  readonly file: string;
  readonly task: string;
  readonly truth: { readonly fields: Json; readonly normalized?: Json };
}

const maps = {
  invoice: {
    orderReference: "purchaseOrder",
    "seller.street": null,
    "seller.postcode": "seller.address.postalCode",
    "seller.city": "seller.address.city",
    "seller.country": "seller.address.country",
    "buyer.street": null,
    "buyer.postcode": "buyer.address.postalCode",
    "buyer.city": "buyer.address.city",
    "buyer.country": "buyer.address.country",
    iban: "payment.instructions.0.iban",
    "totals.lines": "totals.linesTotal",
    "totals.net": "totals.netTotal",
    "totals.tax": "totals.taxTotal",
    "totals.gross": "totals.grossTotal",
    "totals.prepaid": "totals.paidAmount",
    "totals.payable": "totals.amountDue",
    "taxes[].basis": "taxes[].taxable",
    "lines[].amount": "lines[].netAmount",
  },
  receipt: { company: "merchant.name", address: "merchant.address.raw", date: "transactionDate" },
} as const;

/** Receipts print their dates and amounts in many ways; beside them stands what they mean. */
function truthOf({ task, truth }: Item): Json {
  if (task !== "receipt") return mapTruth(truth.fields, maps.invoice);
  const given = { ...(truth.fields as Record<string, Json>), ...(truth.normalized as Record<string, Json>) };
  const { company, address, date, total } = given;
  const said = Object.entries({ company, address, date, total }).filter(([, value]) => value !== undefined);
  return mapTruth(Object.fromEntries(said), maps.receipt);
}

/** Documents of one seller are all in one half, so that the other half is new to what was tuned. */
function halfOf({ truth }: Item): PartedOutcome["half"] {
  const named = getAt(truth.fields, "/seller/name") ?? getAt(truth.fields, "/company");
  const seller = typeof named === "string" ? named : "";
  const hash = createHash("sha256")
    .update(seller.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ""))
    .digest();
  return (hash[0] ?? 0) % 2 === 0 ? "tuned" : "held out";
}

/** Every value that the engine gives for the documents of a folder, right or wrong. */
export async function listOutcomes(folder: string, kept: string): Promise<PartedOutcome[]> {
  const items = readFileSync(join(folder, "manifest.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Item);
  const listed: PartedOutcome[] = [];
  for (const item of items.filter(({ task }) => task in maps)) {
    const schema = await findSchema(item.task);
    const { document, pages } = await readWords(join(folder, item.file), join(kept, `${item.id}.json`));
    const { json, evidence } = answerFromWords({ schema, document, pages, locale: {} });
    const weighed = await assess({
      json,
      evidence,
      schema,
      document,
      pages,
      notAsked: [],
      unanswered: [],
      locale: {},
      today: "2026-01-01",
    });
    const { outcomes } = scoreDocument(
      truthOf(item),
      { data: weighed.json, fields: weighed.fields },
      schema.node,
    );
    for (const outcome of outcomes)
      listed.push({
        ...outcome,
        parts: weighed.fields[outcome.pointer]?.confidenceParts ?? {},
        half: halfOf(item),
        document: item.id,
      });
    for (const { code, message } of weighed.warnings) console.log(`  ${item.id}: ${code} ${message}`);
  }
  return listed;
}
