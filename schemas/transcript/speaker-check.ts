import type { Rule } from "../../src/document/rule.ts";
import { custom } from "../../src/schema/rules/custom.ts";
import type { Outcome } from "../../src/schema/rules/make-rule.ts";
import { expandPointer } from "../../src/values/expand-pointer.ts";
import { getAt } from "../../src/values/get-at.ts";

/** Whoever is named as a speaker at `pointer` is in the list of speakers. */
export function speakerCheck<const TPointer extends string>(
  id: string,
  title: string,
  pointer: TPointer,
): Rule<TPointer | "/speakers/*/id"> {
  return custom({
    id,
    title,
    pointers: [pointer, "/speakers/*/id"],
    test: ({ json }) => {
      const known = new Set(expandPointer(json, "/speakers/*/id").map((place) => getAt(json, place)));
      return expandPointer(json, pointer).flatMap((place): Outcome[] => {
        const speaker = getAt(json, place);
        if (typeof speaker !== "string") return [];
        const ok = known.has(speaker);
        const message = `The speaker is ${ok ? "" : "not "}in the list.`;
        return [{ status: ok ? "pass" : "fail", pointers: [place], message }];
      });
    },
  });
}
