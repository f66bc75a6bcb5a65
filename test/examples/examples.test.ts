import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const folder = new URL("../../examples/", import.meta.url);

async function run(name: string): Promise<string> {
  const path = fileURLToPath(new URL(name, folder));
  const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=gleaner-source", path]);
  return stdout;
}

/** What a reader of each example must see. */
const shown: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  "01-extract-an-invoice.ts": [
    "verified: invoice RE-2025-00318 over 1392.50 EUR",
    'printed as "1.392,50" on page 1',
  ],
  "02-your-own-schema.ts": ["TRK-88213, 12.5 kg, delivered on 2025-03-14", "match date", "receiver: absent"],
  "03-checks-of-your-own.ts": [/^verified: .*25\.40/mu, /^contradicted: .*difference 27\.00/mu],
  "04-a-hosted-model.ts": ["price: '34.00'", "not-grounded /price", "repair"],
  "05-parts-for-your-own-client.ts": [
    "application/pdf, 2 pages",
    "page 2: image as data-uri, data:image/jpeg;base64",
  ],
  "06-when-it-fails.ts": [
    "input.not-found:",
    "input.encrypted:",
    "input.unsupported-type:",
    "output.schema-mismatch: /mileage",
    "HH-AB 123",
  ],
  "07-record-and-replay.ts": ["T-4471, seat 12B: HTTP 503, 200, replayed: true", "differs in"],
};

describe("the examples", () => {
  it("are all run here", () => {
    expect(readdirSync(folder).filter((name) => name.endsWith(".ts"))).toEqual(Object.keys(shown));
  });

  it.each(Object.entries(shown))("%s shows what it says", async (name, lines) => {
    const output = await run(name);
    for (const line of lines) expect(output).toMatch(line);
  });
});
