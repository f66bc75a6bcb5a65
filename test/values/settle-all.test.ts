import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { settleAll } from "../../src/values/settle-all.ts";

describe("settleAll", () => {
  it("gives what all of them give, in their order", async () => {
    expect(await settleAll([wait(5, "a"), Promise.resolve("b")])).toEqual(["a", "b"]);
  });

  it("throws the first failure of the list only when nothing runs any more", async () => {
    let isOver = false;
    const slow = wait(20).then(() => (isOver = true));
    await expect(settleAll([slow, Promise.reject(new Error("it failed"))])).rejects.toThrow("it failed");
    expect(isOver).toBe(true);
  });
});
