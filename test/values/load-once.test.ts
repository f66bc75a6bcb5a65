import { describe, expect, it } from "vitest";
import { loadOnce } from "../../src/values/load-once.ts";

describe("what is loaded once", () => {
  it("is asked for at its first use, and then at hand", async () => {
    let loads = 0;
    const load = loadOnce(async () => ({ count: (loads += 1) }));
    expect(loads).toBe(0);
    const [first, second] = await Promise.all([load(), load()]);
    expect(first).toBe(second);
    expect(await load()).toEqual({ count: 1 });
  });

  it("is asked for again after a failure", async () => {
    let loads = 0;
    const load = loadOnce(async () => {
      loads += 1;
      if (loads === 1) throw new Error("not there yet");
      return loads;
    });
    await expect(load()).rejects.toThrow("not there yet");
    expect(await load()).toBe(2);
  });
});
