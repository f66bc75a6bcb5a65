import { expect, it } from "vitest";
import { findCells } from "../../../src/embedded/reading/find-cells.ts";

it.each([
  ["A=  19,0%   1,85   0,35   2,20\nB=   7,0%   2,06   0,14   2,20", 0],
  ["Paper  2   1,85   3,70\nGlue  1   2,00   2,00\nPens  3   1,00   3,00", 0],
  ["Paper,2,1,85\nGlue,1,2,00\nPens,3,1,00", 3],
  ["1,2,3,4\n5,6,7,8", 2],
])("takes the commas of %j for marks between cells on %d lines", (text, lines) => {
  expect(findCells(text).size).toBe(lines);
});
