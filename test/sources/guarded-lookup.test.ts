import { describe, expect, it } from "vitest";
import { guardedLookup } from "../../src/sources/guarded-lookup.ts";

function lookUp(host: string, all: boolean): Promise<unknown> {
  return new Promise((resolve) => {
    guardedLookup((address) => new Error(`refused ${address}`))(host, { all }, (error, found) =>
      resolve(error ?? found),
    );
  });
}

describe("the name lookup of a connection", () => {
  it.each([
    ["a name that leads to this machine", "localhost"],
    ["an address of this machine", "127.0.0.1"],
    ["an address of a private network", "10.0.0.1"],
  ])("refuses %s, whether one address is asked for or all", async (_, host) => {
    for (const all of [true, false])
      expect(String(await lookUp(host, all))).toMatch(/^Error: refused [\d.:a-f]+$/u);
  });

  it("hands on a public address in the form that was asked for", async () => {
    expect(await lookUp("8.8.8.8", true)).toEqual([{ address: "8.8.8.8", family: 4 }]);
    expect(await lookUp("8.8.8.8", false)).toBe("8.8.8.8");
  });
});
