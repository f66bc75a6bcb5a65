import { describe, expect, it } from "vitest";
import { trackProgress } from "../../src/batch/track-progress.ts";

function begin(before = {}) {
  const clock = { time: 0 };
  const progress = trackProgress({ now: () => clock.time, limit: () => 8, cost: () => 0.5, before });
  return { clock, progress };
}

describe("progress", () => {
  it("counts what happened, and says nothing of what nobody can know", () => {
    const { clock, progress } = begin({ succeeded: 10 });
    progress.listed(12, false);
    progress.started("a");
    progress.started("a");
    expect(progress.read()).toMatchObject({ total: 12, done: 10, inFlight: 2, limit: 8, cost: 0.5 });
    expect(progress.read().remainingMs).toBeUndefined();
    clock.time = 2000;
    progress.ended("a");
    expect(progress.read()).toMatchObject({ inFlight: 1, done: 10 });
    progress.finished("a", "failed");
    progress.listed(14, true);
    expect(progress.read()).toMatchObject({ done: 11, failed: 1, rate: 0.5, remainingMs: 6000 });
  });

  it("names the step that takes most of the time", () => {
    const { clock, progress } = begin();
    progress.started("a");
    clock.time = 100;
    progress.heard({ type: "attempt-start", model: "m/x", reason: "first", request: 0, source: "a" });
    clock.time = 400;
    progress.ended("a");
    progress.finished("a", "succeeded");
    expect(progress.read().slowestStep).toEqual({ name: "ask m/x", share: 0.75 });
  });

  it("forgets how fast it was more than a minute ago", () => {
    const { clock, progress } = begin();
    for (let at = 0; at < 100; at += 1) progress.finished(String(at), "succeeded");
    clock.time = 130_000;
    expect(progress.read().rate).toBe(0);
  });
});
