import { describe, expect, it } from "vitest";
import { remember } from "../../src/values/remember.ts";

describe("a function that remembers", () => {
  it("computes each value once, and again only after others took its place", () => {
    const seen: string[] = [];
    const double = remember((text: string) => {
      seen.push(text);
      return text + text;
    }, 2);
    expect(["a", "a", "b", "a", "c", "c", "a"].map(double)).toEqual([
      "aa",
      "aa",
      "bb",
      "aa",
      "cc",
      "cc",
      "aa",
    ]);
    expect(seen).toEqual(["a", "b", "c", "a"]);
  });

  it("tells objects apart by identity, and keeps no failure", () => {
    let calls = 0;
    const count = remember(({ size }: { readonly size: number }) => {
      calls += 1;
      if (calls === 1) throw new Error("not yet");
      return size;
    });
    const given = { size: 3 };
    expect(() => count(given)).toThrow("not yet");
    expect([count(given), count(given), count({ size: 3 })]).toEqual([3, 3, 3]);
    expect(calls).toBe(3);
  });
});
