import { describe, expect, it } from "vitest";
import type { Attempt } from "../../src/document/attempt.ts";
import type { BatchOutcome } from "../../src/batch/batch-outcome.ts";
import { watchFaults } from "../../src/batch/watch-faults.ts";
import type { ErrorCode } from "../../src/errors/error-code.ts";
import { GleanerError } from "../../src/errors/gleaner-error.ts";

interface Done {
  readonly outcome: BatchOutcome;
  readonly isAgain?: boolean;
}

function attempt(model: string, errorCode?: string): Attempt {
  const base = { model, reason: "first", request: 0, issues: [], milliseconds: 1 } as const;
  return {
    ...base,
    requests: [{ status: 0, milliseconds: 1 }],
    usage: { calls: 1, milliseconds: 1 },
    ...(errorCode === undefined ? {} : { errorCode }),
  };
}

/** A document whose models said this, one after the other; the last one's error is its own. */
function failed(source: string, ...said: readonly (readonly [string, ErrorCode | undefined])[]): Done {
  const [model = "", code] = said.at(-1) ?? [];
  const error = new GleanerError(code ?? "output.empty", {
    what: "Cannot ask",
    seen: "it is out",
    hint: "Mend it.",
    where: { model },
    attempts: said.map((each) => attempt(...each)),
  });
  return { outcome: { source, sha256: null, status: "failed", error } };
}

function watch(patienceMs = 0, isFast = false) {
  const halts: string[] = [];
  const again: string[] = [];
  let time = 0;
  const faults = watchFaults<Done>({
    now: () => time,
    documents: 3,
    patienceMs,
    mostDocuments: 6,
    isFast,
    onHalt: (error) => halts.push(error.code),
    onAgain: ({ outcome }) => again.push(outcome.source),
  });
  return {
    halts,
    again,
    faults,
    pass: (milliseconds: number) => void (time += milliseconds),
    take: (done: Done, begun = faults.begin()) =>
      faults.take(done, begun).map(({ outcome }) => outcome.source),
  };
}

const down = (source: string) => failed(source, ["a/m", "provider.network"]);
const answered = (source: string) => failed(source, ["a/m", "output.invalid-json"]);

describe("watchFaults", () => {
  it("holds back what no gateway answered, and halts after so many in a row", () => {
    const { take, halts, faults } = watch();
    expect([take(down("1")), take(down("2")), halts]).toEqual([[], [], []]);
    expect([take(down("3")), halts]).toEqual([[], ["provider.network"]]);
    // What was under way is written where it was answered, and open where it was not.
    expect([take(answered("4")), take(down("5")), faults.end()]).toEqual([["4"], [], []]);
  });

  it("has patience with a gateway that starts anew, but not without end", () => {
    const { take, halts, pass } = watch(1000);
    for (const name of ["1", "2", "3", "4"]) take(down(name));
    expect(halts).toEqual([]);
    pass(1000);
    take(down("5"));
    expect(halts).toEqual(["provider.network"]);
    const second = watch(1000);
    for (const name of ["1", "2", "3", "4", "5", "6"]) second.take(down(name));
    expect(second.halts).toEqual(["provider.network"]);
  });

  it("does not wait any longer once the list is at its end, and leaves open what no gateway answered", () => {
    const { take, halts, faults } = watch(1000);
    for (const name of ["1", "2", "3"]) take(down(name));
    expect([faults.end(), halts]).toEqual([[], ["provider.network"]]);
    const few = watch(1000);
    few.take(down("1"));
    expect([few.faults.end(), few.halts]).toEqual([[], ["provider.network"]]);
  });

  it.each([
    ["that was tried again", { ...down("1"), isAgain: true }],
    ["whose answer took too long", failed("1", ["a/m", "provider.timeout"])],
    ["at which something else answered", failed("1", ["a/m", "provider.bad-response"])],
  ])("writes at the end a document %s", (_, done) => {
    const { take, halts, faults } = watch(1000);
    take(done);
    expect([faults.end().length, halts]).toEqual([1, []]);
  });

  it("tries again what it held back once a document that was begun later is answered, and then writes it", () => {
    const { take, halts, again, faults } = watch();
    const early = faults.begin();
    take(down("1"));
    // It was under way before the gateway went down, and says nothing of now.
    expect(take(answered("2"), early)).toEqual(["2"]);
    expect(again).toEqual([]);
    take(failed("3", ["a/m", "provider.timeout"]));
    expect(take(answered("4"))).toEqual(["3", "4"]);
    expect(again).toEqual(["1"]);
    take({ ...down("1"), isAgain: true });
    expect(take(answered("5"))).toEqual(["1", "5"]);
    expect([again, halts]).toEqual([["1"], []]);
  });

  it.each<[string, Done, readonly string[]]>([
    [
      "one model of two is out, the other gave a wrong answer",
      failed("d", ["a/m", "output.invalid-json"], ["b/m", "provider.unauthorized"]),
      [],
    ],
    [
      "all are out",
      failed("d", ["a/m", "provider.quota"], ["b/m", "provider.unauthorized"]),
      ["provider.unauthorized"],
    ],
    ["one may come back", failed("d", ["a/m", "provider.unavailable"], ["b/m", "provider.unauthorized"]), []],
    [
      "credit ended in the midst of a document",
      failed("d", ["a/m", undefined], ["a/m", "provider.quota"]),
      ["provider.quota"],
    ],
    ["the gateway refuses the request", failed("d", ["a/m", "provider.bad-request"]), []],
    ["the file is broken", failed("d"), []],
  ])("judges all models that were asked: %s", (_, done, expected) => {
    const { take, halts } = watch();
    take(done);
    expect(halts).toEqual(expected);
  });

  it("halts for a model that was there before after so many refusals in a row, for key and credit at once", () => {
    const { take, halts, faults } = watch(1000);
    take(answered("0"));
    const refused = (name: string) => failed(name, ["a/m", "provider.not-found"]);
    take(refused("1"));
    take(refused("2"));
    expect(halts).toEqual([]);
    take(refused("3"));
    expect([halts, faults.end()]).toEqual([["provider.not-found"], []]);
    for (const code of ["provider.quota", "provider.unauthorized", "limit.budget"] as const) {
      const second = watch(1000);
      second.take(answered("0"));
      second.take(failed("1", ["a/m", code]));
      expect(second.halts).toEqual(code === "limit.budget" ? [] : [code]);
    }
  });

  it("writes at the end what a model that answers others refused to a few", () => {
    const { take, halts, faults } = watch();
    take(answered("0"));
    take(failed("1", ["a/m", "provider.not-found"]));
    expect([faults.end().map(({ outcome }) => outcome.source), halts]).toEqual([["1"], []]);
  });

  it("holds back no gateway's fault where the first failure ends the run anyway", () => {
    expect(watch(0, true).take(down("1"))).toEqual(["1"]);
  });
});
