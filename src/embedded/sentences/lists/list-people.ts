import type { ObjectNode } from "../../../document/schema-node.ts";
import { parseDate } from "../../../values/parse-date.ts";
import { formatPointer } from "../../../values/format-pointer.ts";
import type { Found } from "../../output/found.ts";
import type { TextRange } from "../../reading/reading.ts";
import type { Prose } from "../prose.ts";
import { textOf } from "../text-of.ts";
import type { ProseItem } from "./items.ts";

/** Signature blocks, or the judges of a case, as objects. */
export function listPeople(item: ObjectNode, topic: "signatures" | "judges", prose: Prose): ProseItem[] {
  const put = (values: Map<string, Found>, name: string, value: string, range: TextRange): void => {
    values.set(formatPointer([name]), { value, ranges: [range], scores: { sentence: 0.8 } });
  };
  if (topic === "judges")
    return (prose.kind === "judgment" ? prose.cases.judges : []).map(({ value, range }) => {
      const values = new Map<string, Found>();
      put(
        values,
        item.properties.find((node) => node.type === "leaf" && /name|judge/iu.test(node.name))?.name ??
          "name",
        value,
        range,
      );
      const before = range.segment.text.slice(Math.max(0, range.start - 40), range.start);
      if (
        /\bby\]?\s*(?:\p{L}+\.?\s)*$/iu.test(before) &&
        item.properties.some((node) => node.type === "leaf" && node.values?.includes("author"))
      )
        put(values, "role", "author", range);
      return { values, counts: new Map() };
    });
  return prose.signatures
    .filter((signature) => signature.name ?? signature.party)
    .map((signature) => {
      const values = new Map<string, Found>();
      const place = signature.name ?? signature.party!;
      for (const node of item.properties) {
        if (node.type !== "leaf") continue;
        if (node.name === "party" && signature.party)
          put(values, node.name, textOf(signature.party), signature.party);
        else if (/^(?:name|signer|signatory|signedBy)$/u.test(node.name) && signature.name)
          put(values, node.name, textOf(signature.name), signature.name);
        else if (/^(?:title|position|capacity)$/u.test(node.name) && signature.title)
          put(values, node.name, textOf(signature.title), signature.title);
        else if (/date/iu.test(node.name) && signature.date) {
          const date =
            prose.dates.find(
              ({ start, end }) =>
                prose.flow.segment.text.slice(start, end).replace(/\s+/gu, " ") === textOf(signature.date!),
            )?.iso ?? parseDate(textOf(signature.date))?.iso;
          if (date) put(values, node.name, date, signature.date);
        } else if (/^(?:isSigned|signed)$/u.test(node.name))
          put(values, node.name, String(signature.isSigned), place);
      }
      return { values, counts: new Map() };
    });
}
