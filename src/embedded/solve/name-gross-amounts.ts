import type { LinearForm, Rule } from "../../document/rule.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import { columnRole } from "../tables/column-role.ts";
import type { FoundItems, Item } from "../tables/table.ts";
import type { Standing } from "./equation.ts";
import { testEquation } from "./equation.ts";
import { listEquations } from "./list-equations.ts";

type Lists = ReadonlyMap<string, FoundItems>;

/**
 * Where prices hold the tax, the amounts of rows are gross amounts: they are named so where the equations tell. That is,
 * they do not make the net total, but they make a total to which the net total and something else add up.
 */
export function nameGrossAmounts(
  lists: Lists,
  targets: readonly ListTarget[],
  rules: readonly Rule[],
  valueOf: (pointer: string) => number | undefined,
): Lists {
  const named = new Map(lists);
  const forms = rules.flatMap((rule) => [...(rule.linear ? [rule.linear] : []), ...(rule.otherForms ?? [])]);
  for (const list of targets) {
    const amount = columnWith(list, "amount");
    const gross = columnWith(list, "gross");
    const found = lists.get(list.pointer);
    if (!amount || !gross || !found || found.items.some((item) => item.values.has(gross.pointer))) continue;
    const moved = { ...found, items: found.items.map((item) => rename(item, amount, gross)) };
    const about = (target: Target): LinearForm[] =>
      forms.filter((form) =>
        form.terms.some(({ pointer }) => pointer === `${list.pointer}/*${target.pointer}`),
      );
    const test = (form: LinearForm, rows: Lists): Standing => {
      const [equation] = listEquations([{ id: "", linear: form }], rows);
      return equation ? testEquation(equation, valueOf) : "open";
    };
    const grossForms = about(gross);
    const grossTotals = new Set(grossForms.map((form) => form.total));
    const netForms = about(amount).filter((form) => !grossTotals.has(form.total));
    const standings = netForms.map((form) => test(form, lists));
    const withRows = new Map(lists).set(list.pointer, moved);
    const isGross = grossForms.some(
      (form) =>
        test(form, withRows) === "closes" &&
        // The tax itself may be printed in its row alone.
        forms.some(
          (other) =>
            other.total === form.total &&
            other.terms.some((term) => netForms.some((net) => net.total === term.pointer)) &&
            test(other, lists) !== "fails",
        ),
    );
    if (isGross && standings.includes("fails") && !standings.includes("closes"))
      named.set(list.pointer, moved);
  }
  return named;
}

function columnWith(list: ListTarget, role: string): Target | undefined {
  return list.columns.find((target) => columnRole(target) === role);
}

function rename(item: Item, from: Target, to: Target): Item {
  const values = new Map(item.values);
  const value = values.get(from.pointer);
  if (value) values.set(to.pointer, value);
  values.delete(from.pointer);
  return { ...item, values };
}
