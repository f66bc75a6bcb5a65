import { expect, it } from "vitest";
import type { Json } from "../../../src/document/json.ts";
import { listRowConflicts } from "../../../src/steps/merge/list-row-conflicts.ts";
import { voteAnswers } from "../../../src/steps/merge/vote-answers.ts";

it.each<[string, [Json, ...Json[]], Json]>([
  ["the only one", [{ a: 1 }], { a: 1 }],
  [
    "the majority of each field",
    [
      { a: 1, b: 2 },
      { a: 9, b: 2 },
      { a: 9, b: 3 },
    ],
    { a: 9, b: 2 },
  ],
  ["the first where votes are equal", [{ a: 1 }, { a: 2 }], { a: 1 }],
  ["null where most say so", [{ a: "x" }, { a: null }, { a: null }], { a: null }],
  [
    "each row's majority",
    [
      [{ q: 1 }, { q: 2 }],
      [{ q: 1 }, { q: 5 }],
      [{ q: 1 }, { q: 5 }],
    ],
    [{ q: 1 }, { q: 5 }],
  ],
  ["lists of most often this length, rows unmixed", [["a"], ["b", "c"], ["b", "d"]], ["b", "c"]],
  ["lists inside of objects", [{ l: [1, 2] }, { l: [1, 2] }, { l: [] }], { l: [1, 2] }],
  ["a shape that most give", [{ a: "x" }, { a: { b: 1 } }, { a: { b: 1 } }], { a: { b: 1 } }],
])("takes %s", (_, answers, wanted) => {
  expect(voteAnswers(answers)).toEqual(wanted);
});

it("names the lists whose rows the answers count differently", () => {
  const answers = [
    { l: [1, 2], m: ["a"] },
    { l: [1, 2], m: ["a"] },
    { l: [1, 2, 3], m: ["b"] },
  ];
  expect(listRowConflicts(voteAnswers([{ l: [] }, ...answers]), answers)).toEqual([
    expect.objectContaining({ pointer: "/l", code: "conflict" }),
  ]);
});
