import { expect, it } from "vitest";
import { createSharer } from "../../src/values/create-sharer.ts";

it("gives one object for equal figures, and another one for others", () => {
  const share = createSharer();
  const first = share({ match: 1, place: 0.9 });
  expect(share({ match: 1, place: 0.9 })).toBe(first);
  for (const other of [{ match: 1 }, { match: 1, place: 0.8 }, { match: 1, place: 0.9, choice: 1 }, {}])
    expect(share(other)).toBe(other);
  expect(share({ match: 1, place: 0.9 })).toBe(first);
});

it("forgets figures that did not come for long, and always gives equal ones", () => {
  const share = createSharer();
  const first = share({ match: 0 });
  for (let match = 1; match < 100; match += 1) expect(share({ match })).toEqual({ match });
  expect(share({ match: 0 })).toEqual(first);
});
