import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createCommitter } from "../../src/batch/journal/create-committer.ts";
import { keepAnswers } from "../../src/batch/journal/keep-answers.ts";
import { keepSpending } from "../../src/batch/journal/keep-spending.ts";
import { openDatabase } from "../../src/batch/journal/open-database.ts";
import type { Usage } from "../../src/document/usage.ts";

const usage = (cost?: number): Usage => ({
  calls: 1,
  milliseconds: 1,
  ...(cost === undefined ? {} : { cost }),
});

const left: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of left.splice(0)) await remove();
});

/** A journal whose first `failures` transactions fail, as on a disk that is full until room is made. */
async function openSums(failures = 0) {
  const folder = await mkdtemp(join(tmpdir(), "journal-sums-"));
  const database = await openDatabase(join(folder, "journal"));
  left.push(async () => {
    database.close();
    await rm(folder, { recursive: true });
  });
  const committer = createCommitter({ database, makeRoom: () => true, onFailure: () => undefined });
  const { budget } = keepSpending(database, committer, {});
  const answers = keepAnswers(database, committer);
  let toFail = failures;
  return {
    answers,
    budget,
    committer,
    fail: () =>
      committer.writeAlong(() => {
        toFail -= 1;
        if (toFail >= 0) throw new Error("full");
      }),
    read: (name: string) => database.prepare("SELECT value FROM run WHERE name = ?").get(name)?.["value"],
    countHolds: () => database.prepare("SELECT count(*) AS count FROM hold").get()?.["count"],
  };
}

describe("the sums of a journal", () => {
  it.each([0, 1])(
    "have each of many answers once, written together, after %i tries that failed",
    async (failures) => {
      const { answers, committer, fail, read } = await openSums(failures);
      for (const [task, cost] of [0.1, 0.2, undefined, 0.3].entries())
        await answers(task).close(`q${task}`, "{}", usage(cost));
      fail();
      committer.flush();
      expect([read("known-cost"), read("unpriced-calls")]).toEqual(["0.6", 1]);
      await answers(9).close("q9", undefined, usage(0.4));
      committer.flush();
      await answers(9).close("q9", "{}", undefined);
      committer.flush();
      expect([read("known-cost"), read("unpriced-calls")]).toEqual(["1", 1]);
    },
  );

  it.each([0, 1])(
    "have what was spent and what is set aside, after %i tries that failed",
    async (failures) => {
      const { budget, committer, fail, read, countHolds } = await openSums(failures);
      const [first, second] = [0.5, 0.7, 0.9].map((cost) => budget.hold({ cost, tokens: 10 }));
      first?.({ cost: 0.1, tokens: 3 });
      second?.({ cost: 0.2, tokens: 4 });
      fail();
      committer.flush();
      expect([read("spent-cost"), read("spent-tokens"), countHolds()]).toEqual(["0.3", "7", 1]);
    },
  );
});
