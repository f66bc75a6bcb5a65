import { expect, it } from "vitest";
import { toCsv } from "../../src/exports/to-csv.ts";
import { sampleExtraction } from "../faces/sample-extraction.ts";

const csv = (data: unknown): string => toCsv(sampleExtraction({ data }));

it("gives the longest list its rows and repeats what stands outside it", () => {
  const data = {
    number: "7",
    seller: { name: "A" },
    lines: [
      { name: "x", price: { net: "1.00" } },
      { name: "y", price: { net: "2.00" } },
    ],
  };
  expect(csv(data)).toBe("number,seller.name,lines.name,lines.price.net\r\n7,A,x,1.00\r\n7,A,y,2.00\r\n");
});

it("numbers the other lists and joins plain ones", () => {
  const data = { taxes: [{ rate: "7" }], lines: [{ a: 1 }, { a: 2 }], notes: ["m", "n"] };
  expect(csv(data)).toBe("taxes.1.rate,notes,lines.a\r\n7,m; n,1\r\n7,m; n,2\r\n");
});

it("has one row where there is no list, and empty cells for what is absent", () => {
  expect(csv({ a: null, b: true, tags: [] })).toBe("a,b,tags\r\n,true,\r\n");
});

it.each([
  ["a comma", "a,b", '"a,b"'],
  ["a quote", 'say "x"', '"say ""x"""'],
  ["a line break", "a\nb", '"a\nb"'],
  ["a formula", "=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["a formula with a comma", "@SUM(1,2)", '"\'@SUM(1,2)"'],
  ["a negative number stays one", "-12.50", "-12.50"],
  ["a phone number is no formula's victim", "+49 30 123", "'+49 30 123"],
])("writes %s safely", (_, value, cell) => {
  expect(csv({ a: value })).toBe(`a\r\n${cell}\r\n`);
});

it("takes data that transforms have made", () => {
  const data = { day: new Date("2024-03-05T00:00:00Z"), big: 12n, map: new Map([["k", 1]]) };
  expect(csv(data)).toBe("day,big,map.k\r\n2024-03-05T00:00:00.000Z,12,1\r\n");
});
