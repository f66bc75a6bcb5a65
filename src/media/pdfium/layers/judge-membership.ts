import type { ObjectReader } from "./make-object-reader.ts";

const maxDepth = 32;

type IsOn = (group: number) => boolean;

/** What an expression of groups comes to; false where it says nothing that can be understood. */
function judgeExpression(reader: ObjectReader, expression: number, isOn: IsOn, depth = 0): boolean {
  if (depth > maxDepth) return false;
  const [first = 0, ...rest] = reader.listItems(expression);
  const operator = reader.readText(reader.follow(first));
  const judge = (item: number): boolean => {
    const operand = reader.follow(item);
    if (reader.isDictionary(operand)) return isOn(operand);
    return reader.isArray(operand) && judgeExpression(reader, operand, isOn, depth + 1);
  };
  const operands = rest.filter((item) => reader.follow(item) !== 0);
  if (operator === "Not") {
    const operand = reader.follow(rest[0] ?? 0);
    return (reader.isDictionary(operand) || reader.isArray(operand)) && !judge(operand);
  }
  if (operator === "And") return operands.length > 0 && operands.every((item) => judge(item));
  return operator === "Or" && operands.some((item) => judge(item));
}

/** Whether what belongs to several groups is shown, by the expression or the rule that says so. */
export function judgeMembership(reader: ObjectReader, membership: number, isOn: IsOn): boolean {
  const expression = reader.get(membership, "VE");
  if (reader.isArray(expression)) return judgeExpression(reader, expression, isOn);
  const groups = reader.get(membership, "OCGs");
  if (reader.isDictionary(groups)) return isOn(groups);
  const states = reader
    .listItems(groups)
    .map((item) => reader.follow(item))
    .filter((group) => reader.isDictionary(group))
    .map((group) => isOn(group));
  if (states.length === 0) return true;
  const rule = reader.readText(reader.get(membership, "P"));
  if (rule === "AllOn") return states.every(Boolean);
  if (rule === "AllOff") return !states.some(Boolean);
  if (rule === "AnyOff") return !states.every(Boolean);
  return rule === "" || rule === "AnyOn" ? states.some(Boolean) : false;
}
