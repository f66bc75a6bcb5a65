import { describe, expect, it } from "vitest";
import { goOnTogether } from "../../src/providers/shared/go-on-together.ts";

describe("answers that come in together", () => {
  it("are worked on side by side, step by step", async () => {
    const steps: string[] = [];
    const work = async (name: string): Promise<void> => {
      await goOnTogether();
      steps.push(`${name} is read`);
      await Promise.resolve();
      steps.push(`${name} is done`);
    };
    const first = work("first");
    await Promise.resolve();
    await Promise.all([first, work("second")]);
    expect(steps).toEqual(["first is read", "second is read", "first is done", "second is done"]);
  });

  it("wait for no answer of a later turn", async () => {
    await goOnTogether();
    const steps: string[] = [];
    const answer = (async () => {
      await goOnTogether();
      steps.push("the answer");
    })();
    setImmediate(() => steps.push("the turn after it"));
    await answer;
    expect(steps).toEqual(["the answer"]);
  });
});
