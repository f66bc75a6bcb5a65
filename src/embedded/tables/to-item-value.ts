import type { Entity } from "../entities/entity.ts";
import type { ItemValue } from "./table.ts";

/** A number found among the words of an item, as the value of one of its leaves. */
export function toItemValue(entity: Entity): ItemValue {
  return { value: entity.value, ranges: [entity], score: 0.8 };
}
