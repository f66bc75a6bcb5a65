import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { msgOf } from "../../../fixtures/make/msg-of.ts";
import { runInProcess } from "./run-in-process.ts";

const invoice = new URL("../../../fixtures/files/invoice-meta-table/invoice.pdf", import.meta.url);
const said = "Please find our invoice attached.";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-mail-"));
  const pdf = await readFile(invoice);
  const outlook = msgOf({
    properties: {
      0x0037: "Our invoice",
      0x0042: "Hollow Oak",
      0x5d02: "accounts@hollowoak.example",
      0x007d: "Date: Tue, 04 Mar 2025 07:30:00 +0000\r\n",
      0x1000: said,
    },
    recipients: [{ 0x3001: "Hotel", 0x39fe: "in@hotel.example", 0x0c15: 1 }],
    attachments: [{ properties: { 0x3701: pdf, 0x3707: "invoice.pdf" } }],
  });
  const mail = [
    "From: Hollow Oak <accounts@hollowoak.example>",
    "To: Hotel <in@hotel.example>",
    "Date: Tue, 04 Mar 2025 07:30:00 +0000",
    "Subject: Our invoice",
    "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=x",
    "",
    "--x",
    "Content-Type: text/plain",
    "",
    said,
    "--x",
    "Content-Type: application/pdf; name=invoice.pdf",
    "Content-Transfer-Encoding: base64",
    "",
    pdf.toString("base64"),
    "--x--",
    "",
  ];
  await writeFile(join(folder, "mail.msg"), outlook);
  await writeFile(join(folder, "mail.eml"), mail.join("\r\n"));
  await writeFile(join(folder, "invoice.pdf.gz"), gzipSync(pdf));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Result {
  readonly verdict: string;
  readonly data: unknown;
  readonly fields: unknown;
  readonly warnings: unknown;
  readonly provenance: { readonly inputs: readonly { readonly name: string }[] };
}

async function extract(file: string): Promise<Result> {
  const { out } = await runInProcess(["extract", join(folder, file), "--schema", "invoice"]);
  return JSON.parse(out) as Result;
}

describe("an invoice that came by mail", () => {
  it("gives the same from a mail of Outlook's as from any other", async () => {
    const [outlook, mail] = [await extract("mail.msg"), await extract("mail.eml")];
    expect(outlook.data).toMatchObject({ invoiceNumber: "HOJ-20481", totals: { grossTotal: "756.96" } });
    expect([outlook.data, outlook.fields, outlook.verdict, outlook.warnings]).toEqual([
      mail.data,
      mail.fields,
      mail.verdict,
      mail.warnings,
    ]);
    expect(outlook.provenance.inputs.map(({ name }) => name)).toEqual(["mail.msg", "invoice.pdf"]);
  });

  it("gives the same packed with gzip, as one document", async () => {
    const { data, provenance } = await extract("invoice.pdf.gz");
    expect(data).toMatchObject({ invoiceNumber: "HOJ-20481", totals: { grossTotal: "756.96" } });
    expect(provenance.inputs.map(({ name }) => name)).toEqual(["invoice.pdf.gz/invoice.pdf"]);
  });
});
