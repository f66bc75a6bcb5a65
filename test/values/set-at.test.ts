import { describe, expect, it } from "vitest";
import { setAt } from "../../src/values/set-at.ts";

describe("setAt", () => {
  const json = { seller: { name: "A" }, lines: [{ q: 1 }, { q: 2 }] };

  it.each([
    ["/seller/name", "B", { seller: { name: "B" }, lines: [{ q: 1 }, { q: 2 }] }],
    ["/lines/1/q", 3, { seller: { name: "A" }, lines: [{ q: 1 }, { q: 3 }] }],
    ["/lines/-", { q: 9 }, { seller: { name: "A" }, lines: [{ q: 1 }, { q: 2 }, { q: 9 }] }],
    ["/lines/2", { q: 9 }, { seller: { name: "A" }, lines: [{ q: 1 }, { q: 2 }, { q: 9 }] }],
    ["/lines/7", { q: 9 }, json],
    ["/buyer/name", "C", { ...json, buyer: { name: "C" } }],
    ["/seller/name/first", "C", json],
    ["", null, null],
  ])("sets %s", (pointer, value, expected) => {
    expect(setAt(json, pointer, value)).toEqual(expected);
  });

  it("removes what is set to undefined and never changes the original", () => {
    expect(setAt(json, "/seller/name", undefined)).toEqual({ seller: {}, lines: [{ q: 1 }, { q: 2 }] });
    expect(setAt(json, "/lines/0", undefined)).toEqual({ seller: { name: "A" }, lines: [{ q: 2 }] });
    expect(json).toEqual({ seller: { name: "A" }, lines: [{ q: 1 }, { q: 2 }] });
  });

  it("makes an own property of a key that objects inherit", () => {
    const changed = setAt({}, "/__proto__/polluted", true);
    expect(Object.keys(changed as object)).toEqual(["__proto__"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
