import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.ts";

let folder = "";
const at = (name: string): string => join(folder, name);
const page = (gross: string): string => `Invoice
ACME Inc
Invoice No: 2024-002
Date: 2024-03-01
Description   Qty   Unit price   Amount
Widget        2     12.00        $24.00
Gadget        1     36.00        $36.00
Subtotal $60.00
Sales tax 5% $3.00
Shipping $10.00
Total $${gross} USD
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-doubt-"));
  await writeFile(at("whole.txt"), page("73.00"));
  await writeFile(at("odd.txt"), page("75.00"));
});
afterAll(async () => rm(folder, { recursive: true }));

describe("an electronic invoice", () => {
  it("has shipping in its total without tax, and says nothing, where all sums close", async () => {
    const args = ["extract", at("whole.txt"), "--schema", "invoice", "--export", `ubl=${at("whole.xml")}`];
    expect(await runInProcess(args)).toMatchObject({ code: 0, error: "" });
    const xml = await readFile(at("whole.xml"), "utf8");
    expect(xml).toContain('<cbc:TaxExclusiveAmount currencyID="USD">70.00</cbc:TaxExclusiveAmount>');
    expect(xml).not.toContain("<!--");
  });

  it("is told of on stderr where sums of it do not close", async () => {
    const args = ["extract", at("odd.txt"), "--schema", "invoice", "--export", `cii=${at("odd.xml")}`];
    const { code, error } = await runInProcess(args);
    expect(code).toBe(0);
    expect(error).toMatch(/odd\.xml: Sums of EN 16931 that do not close: BR-CO-/u);
    expect(await readFile(at("odd.xml"), "utf8")).toContain(
      "<!-- Sums of EN 16931 that do not close: BR-CO-",
    );
  });

  it("is written without a word under --quiet", async () => {
    const args = [
      "extract",
      at("odd.txt"),
      "--schema",
      "invoice",
      "--export",
      `ubl=${at("quiet.xml")}`,
      "--quiet",
    ];
    expect(await runInProcess(args)).toMatchObject({ code: 0, error: "" });
  });
});
