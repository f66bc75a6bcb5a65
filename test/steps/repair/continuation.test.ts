import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorOf } from "../../../src/steps/repair/anchor-of.ts";
import { buildContinuation } from "../../../src/steps/repair/build-continuation.ts";
import { cutBack } from "../../../src/steps/repair/cut-back.ts";
import { joinContinuation } from "../../../src/steps/repair/join-continuation.ts";
import { makeModelRequest } from "../../../src/testing/index.ts";

describe("an answer that was cut off", () => {
  it.each([
    ['{"a":1,"b":"tw', '{"a":1,'],
    ['{"a":1,"b":', '{"a":1,'],
    ['{"rows":[{"n":1},{"n":2', '{"rows":[{"n":1},{'],
    ['Here: {"a":"x,y{","b":2,"c', '{"a":"x,y{","b":2,'],
    ['{"a":"with \\" and , inside', "{"],
    ['{"a":1}', undefined],
    ["no JSON", undefined],
  ])("%s is kept up to its last whole value: %s", (text, kept) => {
    expect(cutBack(text)).toBe(kept);
  });

  it("becomes the whole again with its rest, wherever it was cut and whatever the model puts around the rest", () => {
    const answers = fc.object({ maxDepth: 3 }).map((value) => JSON.stringify({ first: "value", value }));
    const frames = fc.constantFrom<(anchor: string, rest: string) => string>(
      (anchor, rest) => anchor + rest,
      (anchor, rest) => `\n${anchor}${rest}\n`,
      (anchor, rest) => `\`\`\`json\n${anchor}${rest}\n\`\`\``,
      (_, rest) => rest,
      (_, rest) => `, ${rest}`,
    );
    fc.assert(
      fc.property(answers, fc.nat(), frames, (answer, cut, frame) => {
        const before = cutBack(answer.slice(0, 1 + (cut % (answer.length - 1))));
        if (before === undefined) return;
        const rest = answer.slice(before.length);
        expect(JSON.parse(joinContinuation(before, frame(anchorOf(before), rest)))).toEqual(
          JSON.parse(answer),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("does not say twice what the model said again, and keeps rows that are the same", () => {
    const before = '{"number":"INV-42","rows":[{"name":"Bolt"},{"name":"Screw"},';
    const row = '{"name":"Screw"},';
    const end = '{"name":"Nut"}]}';
    expect(joinContinuation(before, `${anchorOf(before)}${end}`)).toBe(before + end);
    expect(joinContinuation(before, `${anchorOf(before)}${row}${end}`)).toBe(before + row + end);
    expect(joinContinuation(before, `"INV-42","rows":[{"name":"Bolt"},${row}${end}`)).toBe(before + end);
    // Without the anchor nobody knows whether the row was meant once more.
    expect(joinContinuation(before, row + end)).toBe(before + row + end);
    const same = `{"rows":[${row.repeat(6)}`;
    expect(joinContinuation(same, `${anchorOf(same)}${row}${end}`)).toBe(same + row + end);
    const anew = '{ "number": "INV-42", "rows": [{"name":"Bolt"}] }';
    expect(joinContinuation(before, anew)).toBe(anew);
  });

  it("is asked for in words alone, with the document and the beginning", () => {
    const first = makeModelRequest();
    const next = buildContinuation(first, '{"rows":[');
    expect(next.output).toEqual({ mode: "none", name: "total" });
    expect(next.parts.slice(0, -1)).toEqual(first.parts);
    expect(next.parts.at(-1)?.value).toMatch(/\{"rows":\[$/);
  });
});
