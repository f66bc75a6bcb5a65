import type { Entity } from "../entities/entity.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import type { TextRange } from "../reading/reading.ts";
import type { ItemValue } from "./table.ts";

/** What may stand on a line of an item beside the two days of its period. */
const words =
  /(?<!\p{L})(?:(?:service|billing)\s+period|period|zeitraum|leistungszeitraum|période|periodo|from|to|until|von|vom|bis|zum|du|au|del|al|dal|desde|hasta)(?!\p{L})|[\s:.,()–—-]/giu;

/**
 * The lines of an item's text without the one that is only a period, whose days go to the leaves of its start and end; all
 * lines where the list asks for none.
 */
export function takePeriod(
  lines: readonly TextRange[],
  list: ListTarget,
  entities: readonly (readonly Entity[])[],
  values: Map<string, ItemValue>,
): readonly TextRange[] {
  const start = dateLeaf(list, /^(?:start|from|begin)/i);
  const end = dateLeaf(list, /^(?:end|until|to$)/i);
  if (!start || !end || values.has(start.pointer)) return lines;
  for (const line of lines) {
    const days = entities[line.segment.id]!.filter(
      (entity) => entity.kind === "date" && entity.start >= line.start && entity.end <= line.end,
    );
    const [first, last] = days;
    if (!first || !last || days.length !== 2 || first.value > last.value) continue;
    const rest =
      line.segment.text.slice(line.start, first.start) +
      line.segment.text.slice(first.end, last.start) +
      line.segment.text.slice(last.end, line.end);
    if (rest.replace(words, "") !== "") continue;
    values.set(start.pointer, { value: first.value, ranges: [first], score: 0.8 });
    values.set(end.pointer, { value: last.value, ranges: [last], score: 0.8 });
    return lines.filter((other) => other !== line);
  }
  return lines;
}

function dateLeaf(list: ListTarget, name: RegExp): Target | undefined {
  return list.columns.find((target) => target.node.kind === "date" && name.test(target.node.name));
}
