import { describe, expect, it } from "vitest";
import { adaptPace } from "../../src/batch/pace.ts";

/** A gateway that bears so many at once and then gets slower, or complains; time goes on with the documents. */
function simulate(bears: number, documents: number, load = 0, complains = false) {
  let time = 0;
  const pace = adaptPace({ least: 1, most: 64, start: 4, now: () => time, load: () => load });
  const limits: number[] = [];
  for (let at = 0; at < documents; at += 1) {
    const limit = pace.limit();
    const latency = 200 * Math.max(1, limit / bears);
    time += latency / limit;
    pace.note({ milliseconds: latency, isLimited: complains && limit > bears });
    limits.push(limit);
  }
  return limits;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe("the number of documents at once", () => {
  it("rises to the most where nothing speaks against it", () => {
    expect(simulate(1000, 3000).at(-1)).toBe(64);
  });

  it("settles near what a gateway bears before it gets slow, and does not run away", () => {
    const late = simulate(16, 4000).slice(2000);
    expect(mean(late)).toBeGreaterThan(12);
    expect(Math.max(...late)).toBeLessThanOrEqual(48);
  });

  it("gives way to complaints and stays useful", () => {
    const late = simulate(10, 4000, 0, true).slice(2000);
    expect(mean(late)).toBeGreaterThan(4);
    expect(mean(late)).toBeLessThan(20);
  });

  it("does not grow while the machine is busy", () => {
    expect(Math.max(...simulate(1000, 1000, 0.95))).toBe(4);
  });
});
