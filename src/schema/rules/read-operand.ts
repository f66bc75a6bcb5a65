import { Big } from "big.js";
import { expandPointer } from "../../values/expand-pointer.ts";
import { getAt } from "../../values/get-at.ts";
import { parseDecimal } from "../../values/parse-decimal.ts";
import { toDecimal } from "../../values/to-decimal.ts";
import { bindPointer } from "./bind-pointer.ts";

/** One operand of a row, read: the decimals it stands for and what it misses. */
export interface Operand {
  readonly values: readonly Big[];
  readonly pointers: readonly string[];
  readonly missing: readonly string[];
}

/** Plain notation, or a printed form that can be read in one way only. */
function readDecimal(value: unknown): Big | undefined {
  const plain = toDecimal(value);
  if (plain || typeof value !== "string") return plain;
  const parsed = parseDecimal(value);
  return parsed && !parsed.ambiguous ? new Big(parsed.value) : undefined;
}

/** The operand where a pointer names one place; a sheet has many rows, each with one place for each operand. */
function readPlace(json: unknown, pointer: string): Operand {
  const decimal = readDecimal(getAt(json, pointer));
  return decimal
    ? { values: [decimal], pointers: [pointer], missing: [] }
    : { values: [], pointers: [], missing: [pointer] };
}

/**
 * All decimals that a pattern stands for, seen from a row. `unless` names a flag beside each value that takes it out.
 * A list without items misses its own pointer.
 */
export function readOperand(json: unknown, pattern: string, row: string, unless?: string): Operand {
  const bound = bindPointer(pattern, row);
  if (unless === undefined && !bound.includes("*")) return readPlace(json, bound);
  const all = expandPointer(json, bound);
  if (all.length === 0) return { values: [], pointers: [], missing: [bound.slice(0, bound.indexOf("/*"))] };
  const values: Big[] = [];
  const pointers: string[] = [];
  const missing: string[] = [];
  for (const pointer of all) {
    if (unless !== undefined && getAt(json, bindPointer(unless, pointer)) === true) continue;
    const decimal = readDecimal(getAt(json, pointer));
    if (decimal) {
      values.push(decimal);
      pointers.push(pointer);
    } else missing.push(pointer);
  }
  return { values, pointers, missing };
}
