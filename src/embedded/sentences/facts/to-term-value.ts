import type { Target } from "../../labels/target.ts";
import type { Flow } from "../flow/flow.ts";
import type { Duration } from "./find-durations.ts";

/** A length of time as a leaf wants it: its text, its count, or the unit that the leaf's own values name. */
export function toTermValue(
  { count, unit, start, end }: Duration,
  { node }: Target,
  flow: Flow,
): string | undefined {
  const text = flow.segment.text.slice(start, end).replace(/\s+/gu, " ");
  if (node.valueType === "enum") {
    const wanted = (node.values ?? []).filter((value) => typeof value === "string");
    return wanted.find(
      (value) =>
        value.toLowerCase().replace(/s$/u, "") === unit ||
        (node.meta.valueAliases?.[value] ?? []).some((alias) =>
          text.toLowerCase().endsWith(alias.toLowerCase()),
        ),
    );
  }
  const isCount =
    node.valueType === "number" ||
    node.valueType === "integer" ||
    node.kind === "decimal" ||
    node.kind === "integer";
  if (!isCount)
    return node.valueType === "string" &&
      (node.kind === "text" || node.kind === "sentence" || node.kind === "name")
      ? /^unit$/iu.test(node.name)
        ? unit
        : text
      : undefined;
  const asked = /(day|week|month|year)s?$/iu.exec(node.name)?.[1]?.toLowerCase();
  return asked === undefined || asked === unit ? String(count) : undefined;
}
