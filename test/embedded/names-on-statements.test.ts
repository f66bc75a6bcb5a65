import { describe, expect, it } from "vitest";
import { bankStatement } from "../../schemas/index.ts";
import { extract } from "../../src/extract.ts";

const rows = `
Date         Details                        Paid out     Paid in      Balance
01 Feb 2025  Balance brought forward                                   400.00
04 Feb 2025  Calderdale Council               180.00                   220.00
20 Feb 2025  Salary                                       500.00       720.00
28 Feb 2025  Balance carried forward                                   720.00
`;

async function read(head: string): Promise<Awaited<ReturnType<typeof extract<typeof bankStatement>>>> {
  return await extract({ text: `${head}\n${rows}`, name: "statement.txt" }, { schema: bankStatement });
}

const account = "Sort code 30-92-11   Account no. 55512340";

describe("bank and holder of a statement", () => {
  it.each([
    [
      "a person by title",
      `Pennine Building Society\nStatement of account\n\nMrs Aisha Rahman\n8 Tenter Lane`,
    ],
    ["a label", `Pennine Building Society\nStatement of account\n\nAccount name: Mrs Aisha Rahman`],
    [
      "the holder first",
      `Mrs Aisha Rahman\n8 Tenter Lane\nHalifax HX1 2AA\n\nPennine Building Society\nStatement of account`,
    ],
  ])("are told by %s", async (_, head) => {
    const { data, verdict } = await read(`${head}\n\n${account}`);
    expect(data.bank.name).toBe("Pennine Building Society");
    expect(data.holder.name).toBe("Mrs Aisha Rahman");
    expect(verdict).toBe("verified");
  });

  it("are no title of the paper", async () => {
    const { data } = await read(`Statement of account\n\n${account}`);
    expect(data.bank.name).toBeNull();
  });

  it("are doubtful where nothing says that a name at the top is a bank's", async () => {
    const { fields, verdict } = await read(`Pennine Mutual\nStatement of account\n\n${account}`);
    expect(fields["/bank/name"]?.match ?? "absent").not.toBe("exact");
    expect(verdict === "unverified" || fields["/bank/name"]?.state !== "found").toBe(true);
  });

  it("leave it open which of two persons the holder is", async () => {
    const { fields, verdict } = await read(
      `Pennine Building Society\nStatement of account\n\nMrs Aisha Rahman\n\n\nMr Daniel Okafor\n\n${account}`,
    );
    expect(fields["/holder/name"]?.match).toBe("ambiguous");
    expect(verdict).toBe("unverified");
  });
});
