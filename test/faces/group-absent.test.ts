import { expect, it } from "vitest";
import { groupAbsent } from "../../src/faces/result/group-absent.ts";
import { absent, foundAt } from "./sample-extraction.ts";

const found = foundAt("x", { x: 0, y: 0 });

it("names the widest part that is absent as a whole, and counts what is in it", () => {
  const fields = {
    "/number": found,
    "/buyer/name": absent(),
    "/buyer/address/city": absent(),
    "/seller/name": found,
    "/seller/address/city": absent(),
    "/seller/address/street": absent(),
    "/lines/0/name": found,
    "/lines/0/code": absent(),
    "/lines/1/name": found,
    "/lines/1/code": absent(),
    "/notes": absent(),
  };
  expect(groupAbsent(fields).map(({ pattern, pointers }) => [pattern, pointers.length])).toEqual([
    ["/buyer", 2],
    ["/seller/address", 2],
    ["/lines/*/code", 2],
    ["/notes", 1],
  ]);
});

it("keeps a leaf that some items of a list have, for those that lack it", () => {
  const fields = { "/lines/0/code": found, "/lines/1/code": absent() };
  expect(groupAbsent(fields)).toEqual([
    { pattern: "/lines/*/code", pointers: ["/lines/1/code"], isPartial: true },
  ]);
});
