import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Json } from "../document/json.ts";
import type { Schema } from "../document/schema.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { getAt } from "../values/get-at.ts";
import { listColumns } from "./list-columns.ts";

interface RowsInput {
  /** The lines of the run. */
  readonly out: string;
  readonly path: string;
  readonly schema: Schema;
}

interface WrittenOutcome {
  readonly source: string;
  readonly sha256: string | null;
  readonly status: string;
  readonly extraction?: {
    readonly data: Json;
    readonly verdict: string;
    readonly usage: { readonly cost?: number };
  };
  readonly error?: { readonly code: string };
}

const heads = ["source", "sha256", "status", "verdict", "error", "cost"] as const;

/** Quoted where it must be; a text that a spreadsheet would take for a formula is kept as text by a leading apostrophe. */
function toCell(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const safe = typeof value === "string" && /^[=+@\t\r]|^-(?![\d.,]+$)/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function toRow(
  { source, sha256, status, extraction, error }: WrittenOutcome,
  pointers: readonly string[],
): string {
  const values = pointers.map((pointer) => (extraction ? getAt(extraction.data, pointer) : undefined));
  const cells = [source, sha256, status, extraction?.verdict, error?.code, extraction?.usage.cost, ...values];
  return `${cells.map(toCell).join(",")}\n`;
}

/**
 * Writes one CSV row a document from the lines of a run: the same columns whatever was found, so that tables of several runs fit together. The
 * file is whole or not there, and replaces an earlier one of the same run. Throws `result.unwritable`.
 */
export async function writeRows({ out, path, schema }: RowsInput): Promise<void> {
  const pointers = listColumns(schema.node);
  const names = pointers.map((pointer) => pointer.slice(1).replaceAll("/", ".") || "data");
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, "wx");
    try {
      await file.write(`${[...heads, ...names].map(toCell).join(",")}\n`);
      for await (const line of createInterface({ input: createReadStream(out), crlfDelay: Infinity }))
        await file.write(toRow(JSON.parse(line) as WrittenOutcome, pointers));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new GleanerError("result.unwritable", {
      what: `Cannot write ${path}`,
      seen: `the system says ${(error as NodeJS.ErrnoException).code ?? "no"}`,
      hint: "Check the folder's rights and the space on the disk; the lines of the run are whole.",
      where: { option: "rows" },
      cause: error,
    });
  }
}
