import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Evaluation } from "../../../src/eval/evaluation.ts";
import { runInProcess } from "./run-in-process.ts";

/** The least of an invoice in XML, with another number than the print beside it. */
const xml = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <c:ID>X-1</c:ID><c:IssueDate>2024-05-17</c:IssueDate><c:DocumentCurrencyCode>EUR</c:DocumentCurrencyCode>
</Invoice>`;

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "eval-print-"));
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([400, 300]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  page.drawText("Invoice No. R-7", { x: 40, y: 240, size: 12, font });
  page.drawText("Date 17/05/2024", { x: 40, y: 210, size: 12, font });
  await pdf.attach(new TextEncoder().encode(xml), "invoice.xml", { mimeType: "text/xml" });
  writeFileSync(join(folder, "a.pdf"), await pdf.save());
  writeFileSync(
    join(folder, "set.jsonl"),
    JSON.stringify({ source: "a.pdf", truth: { invoiceNumber: "R-7" } }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ["the XML inside, which wins,", [], "X-1", "wrong"],
  ["what is printed under --print-only,", ["--print-only"], "R-7", "correct"],
] as const)("scores %s against the truth", async (_, flags, actual, outcome) => {
  const line = ["eval", join(folder, "set.jsonl"), "--schema", "invoice", "--format", "json", ...flags];
  const { out } = await runInProcess(line);
  const [document] = (JSON.parse(out) as Evaluation).documents;
  expect(document?.outcomes).toMatchObject([{ pointer: "/invoiceNumber", actual, outcome }]);
});
