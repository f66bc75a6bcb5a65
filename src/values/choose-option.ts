import type { SchemaNode, UnionNode } from "../document/schema-node.ts";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** How well a value fits a place of a schema: 1 all of it, 0 not at all. Looks two levels deep, which tells shapes apart. */
function fit(node: SchemaNode, value: unknown, depth: number): number {
  if (value === null || value === undefined) return node.nullable || !node.required ? 1 : 0.5;
  if (node.type === "union") return Math.max(0, ...node.options.map((option) => fit(option, value, depth)));
  if (node.type === "list" || node.type === "tuple") return Array.isArray(value) ? 1 : 0;
  if (node.type === "record") return isRecord(value) ? 0.5 : 0;
  if (node.type === "object") {
    if (!isRecord(value)) return 0;
    if (depth === 0) return 1;
    const known = node.properties.filter(({ name }) => Object.hasOwn(value, name));
    const missing = node.properties.filter(
      ({ name, required }) => required && !Object.hasOwn(value, name),
    ).length;
    const fitting = known.reduce((sum, child) => sum + fit(child, value[child.name], depth - 1), 0);
    return (fitting + 0.1) / (Object.keys(value).length + missing + 0.1);
  }
  if (node.valueType === "any") return 0.3;
  if (node.valueType === "enum") return node.values?.some((allowed) => allowed === value) ? 1 : 0;
  if (node.valueType === "string") return typeof value === "string" ? 0.9 : 0;
  if (node.valueType === "boolean") return typeof value === "boolean" ? 1 : 0;
  if (node.valueType === "integer") return Number.isInteger(value) ? 1 : 0;
  return typeof value === "number" ? 0.95 : 0;
}

/** The shape of a union that a value has: by the discriminator where it decides, else the best fit, the first at a tie. */
export function chooseOption(node: UnionNode, value: unknown): SchemaNode | undefined {
  let best: SchemaNode | undefined;
  let bestFit = -1;
  for (const option of node.options) {
    let score = fit(option, value, 2);
    if (node.discriminator !== undefined && option.type === "object" && isRecord(value)) {
      const tag = option.properties.find(({ name }) => name === node.discriminator);
      if (tag && fit(tag, value[node.discriminator], 1) === 1) score += 2;
    }
    if (score > bestFit) [best, bestFit] = [option, score];
  }
  return best;
}
