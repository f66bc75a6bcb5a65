import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Citation } from "../../../src/document/citation.ts";
import { ground, setPage } from "./ground-text.ts";

const dec = z.string().nullable().meta({ kind: "decimal" });
const name = z.string().nullable();
const lineType = z.object({
  lines: z.array(z.object({ name, quantity: dec, unitPrice: dec, netAmount: dec })),
});
const rowOf = (citations: readonly Citation[] | undefined): number =>
  Math.round((citations?.[0]?.boxes?.[0]?.y ?? -1) / 0.02);

describe("a value that is printed in several places", () => {
  it("of a list row stands in its row, also where rows are the same", async () => {
    const page = setPage(`
Description       Qty   Price   Amount
Bolt              1     5.00    5.00
Nut               1     5.00    5.00
Nut               1     5.00    5.00
Washer            15    1.00    15.00
Page 1 of 1                     5.00`);
    const row = (label: string, quantity: string, unitPrice: string, netAmount: string): object => ({
      name: label,
      quantity,
      unitPrice,
      netAmount,
    });
    const lines = [
      row("Bolt", "1", "5.00", "5.00"),
      row("Nut", "1", "5.00", "5.00"),
      row("Nut", "1", "5.00", "5.00"),
      row("Washer", "15", "1.00", "15.00"),
    ];
    const { fields } = await ground(lineType, { lines } as never, [page]);
    for (const [index] of lines.entries()) {
      for (const leaf of ["name", "quantity", "unitPrice", "netAmount"]) {
        expect([leaf, rowOf(fields[`/lines/${index}/${leaf}`]?.citations)]).toEqual([leaf, index + 2]);
      }
    }
    // The same amount twice in a row is two places, in the order of the columns.
    const x = (leaf: string): number => fields[`/lines/1/${leaf}`]?.citations[0]?.boxes?.[0]?.x ?? 0;
    expect(x("unitPrice")).toBeLessThan(x("netAmount"));
    expect(Object.values(fields).map(({ match }) => match)).not.toContain("ambiguous");
  });

  it("stands where its label is", async () => {
    const type = z.object({
      net: dec.meta({ kind: "decimal", aliases: ["Net amount"] }),
      total: dec.meta({ kind: "decimal", aliases: ["Total due"] }),
    });
    const page = setPage(`
Paid already   50.00
Total due      50.00
Net amount     50.00`);
    const { fields } = await ground(type, { net: "50.00", total: "50.00" }, [page]);
    expect([rowOf(fields["/net"]?.citations), rowOf(fields["/total"]?.citations)]).toEqual([3, 2]);
  });

  it("stands near the other values of its object", async () => {
    const party = z.object({ name, city: name });
    const page = setPage(`
Acme Ltd
London


to

Beta Ltd
London`);
    const { fields } = await ground(
      z.object({ seller: party, buyer: party }),
      { seller: { name: "Acme Ltd", city: "London" }, buyer: { name: "Beta Ltd", city: "London" } },
      [page],
    );
    expect([rowOf(fields["/seller/city"]?.citations), rowOf(fields["/buyer/city"]?.citations)]).toEqual([
      2, 8,
    ]);
  });

  it("is ambiguous where it is short and neither label nor neighbour tells the places apart", async () => {
    const { fields } = await ground(
      z.object({ gears: dec }),
      { gears: "5" },
      "Bus 5 leaves from gate 5 today",
    );
    expect(fields["/gears"]).toMatchObject({ match: "ambiguous" });
    expect(fields["/gears"]?.citations).toHaveLength(2);
  });

  it("is proven by any of them where it is a whole amount or name", async () => {
    const { fields } = await ground(
      z.object({ sum: dec, who: name }),
      { sum: "149.90", who: "Acme Ltd" },
      "Acme Ltd 149.90\nPaid 149.90 to Acme Ltd",
    );
    expect([fields["/sum"]?.match, fields["/who"]?.match]).toEqual(["exact", "exact"]);
  });

  it("is where an engine says, if the words there say so", async () => {
    const text = "Bus 5 leaves from gate 5 today";
    const evidence = (index: number): object => ({
      "/gears": { state: "found", words: [{ page: 0, indices: [index] }] },
    });
    const right = await ground(z.object({ gears: dec }), { gears: "5" }, text, {
      evidence: evidence(5) as never,
    });
    expect(right.fields["/gears"]).toMatchObject({
      match: "exact",
      citations: [{ span: { start: 23, end: 24 } }],
    });
    const wrong = await ground(z.object({ gears: dec }), { gears: "7" }, text, {
      evidence: evidence(5) as never,
    });
    expect(wrong.fields["/gears"]).toMatchObject({ match: "none" });
  });
});

describe("a value over several lines", () => {
  it("beside another column is one value with a box a line", async () => {
    const page = setPage(`
Acme Trading Ltd          Invoice 17
12 Long Road              Date 5 May 2024
AB1 2CD Townham           Due 5 June 2024`);
    const address = "Acme Trading Ltd, 12 Long Road, AB1 2CD Townham";
    const { fields } = await ground(z.object({ address: name }), { address }, [page]);
    expect(fields["/address"]).toMatchObject({
      match: "normalized",
      raw: "Acme Trading Ltd 12 Long Road AB1 2CD Townham",
    });
    expect(fields["/address"]?.citations.flatMap(({ boxes }) => boxes ?? [])).toHaveLength(3);
  });

  it("inside a table cell is found below its first line", async () => {
    const page = setPage(`
Pos  Description              Qty    Amount
1    Nougat with almonds      50     204.75
     and honey, 250 g
2    Olive oil                10     198.00`);
    const { fields } = await ground(
      lineType,
      {
        lines: [
          {
            name: "Nougat with almonds and honey, 250 g",
            quantity: "50",
            unitPrice: null,
            netAmount: "204.75",
          },
        ],
      },
      [page],
    );
    expect(fields["/lines/0/name"]).toMatchObject({ match: "normalized" });
    expect(rowOf(fields["/lines/0/quantity"]?.citations)).toBe(2);
  });

  it("that goes on over the foot of a page has a citation on both", async () => {
    const pages = [
      setPage("The parties agree that all notices\nunder this contract shall be sent\nPage 1 of 2", 0),
      setPage("Contract 17\nto the address named above and\nnowhere else.", 1),
    ];
    const clause =
      "all notices under this contract shall be sent to the address named above and nowhere else.";
    const { fields } = await ground(z.object({ clause: name }), { clause }, pages);
    expect(fields["/clause"]).toMatchObject({ match: "normalized" });
    expect(fields["/clause"]?.citations.map(({ pageNumber }) => pageNumber)).toEqual([1, 2]);
  });
});
