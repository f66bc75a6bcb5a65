import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLoosely } from "../../../src/formats/csv/split-loosely.ts";

describe("rows of values whose quotes are broken", () => {
  it.each<[string, string, string[][], number]>([
    [
      "keep the lines behind a quote that never closes",
      'a,b\n1,2\n"x,3\n4,5',
      [
        ["a", "b"],
        ["1", "2"],
        ['"x', "3"],
        ["4", "5"],
      ],
      1,
    ],
    [
      "keep a line as it stands whose value goes on behind its quotes",
      '"x" y,1\n"z, w",2',
      [
        ['"x" y', "1"],
        ["z, w", "2"],
      ],
      1,
    ],
    [
      "take quotes off that close, over several lines and doubled ones",
      '"a ""b""",1\r\n"c\r\nd",2\r\n',
      [
        ['a "b"', "1"],
        ["c\r\nd", "2"],
      ],
      0,
    ],
    [
      "leave quotes inside of values alone",
      '5" pipe,3\n\n,\n7,8',
      [
        ['5" pipe', "3"],
        ["7", "8"],
      ],
      0,
    ],
    ["are none in an empty text", "", [], 0],
  ])("%s", (_, text, rows, broken) => {
    expect(splitLoosely(text, ",")).toEqual({ rows, broken });
  });

  it("let no value go on over thousands of lines", () => {
    const { rows, broken } = splitLoosely(`"${"x\n".repeat(3000)}",1\n2,3`, ",");
    // The line that the value begins in, and the one that its end stands in.
    expect(broken).toBe(2);
    expect(rows).toHaveLength(3002);
  });

  it("are those of any table that is written well", () => {
    const cell = string({ unit: constantFrom("a", '"', ",", "\n", " ", "7"), maxLength: 8 });
    assert(
      property(array(array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (table) => {
        const text = table
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(","))
          .join("\n");
        const filled = table.filter((row) => row.some((value) => value.trim() !== ""));
        expect(splitLoosely(text, ",")).toEqual({ rows: filled, broken: 0 });
      }),
    );
  });
});
