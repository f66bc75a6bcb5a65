import { describe, expect, it } from "vitest";
import { legalSummary } from "../../../schemas/index.ts";
import { extract } from "../../../src/extract.ts";

const rest = `1. The Landlord lets and the Tenant takes the house known as 11 Broad Street for a term of twelve months from 1 October 2025.

2. The Tenant shall pay a rent of £850 per calendar month in advance, and a deposit of £980 on signing this agreement.

3. The Tenant shall keep the house in good repair and shall not sublet it. Either party may give notice of two months in writing.
`;

async function read(opening: string): Promise<Awaited<ReturnType<typeof extract<typeof legalSummary>>>> {
  const text = `TENANCY AGREEMENT\n\n${opening}\n\n${rest}`;
  return await extract({ text, name: "lease.txt" }, { schema: legalSummary });
}

describe("a party with its address in its sentence", () => {
  it.each([
    ["of and a number", "Fiona MacRae of 12 Shore Road, Oban"],
    ["residing at", "Fiona MacRae residing at 12 Shore Road, Oban"],
    ["a comma", "Fiona MacRae, 12 Shore Road, Oban"],
  ])("ends before %s", async (_, tenant) => {
    const { data, verdict } = await read(
      `THIS AGREEMENT is made between Iain Stewart of 4 Quay Street, Oban (the "Landlord") and ${tenant} (the "Tenant").`,
    );
    expect(data.parties.map(({ name }) => name)).toEqual(["Iain Stewart", "Fiona MacRae"]);
    expect(verdict).toBe("verified");
  });

  it("is doubtful where a place may belong to its name", async () => {
    const { fields, verdict } = await read(
      'THIS AGREEMENT is made between Iain Stewart of 4 Quay Street, Oban (the "Landlord") and Fiona MacRae of Dunollie House, Oban (the "Tenant").',
    );
    expect(fields["/parties/1/name"]?.match).toBe("ambiguous");
    expect(verdict).toBe("unverified");
  });

  it("is doubtful where it is the only one", async () => {
    const { fields } = await read(
      'THIS AGREEMENT is made between Fiona MacRae (the "Tenant") and the owner.',
    );
    expect(fields["/parties/0/name"]?.match).toBe("ambiguous");
  });
});
