import { describe, expect, it } from "vitest";
import type { LeafNode, SchemaNode } from "../../src/document/schema-node.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import * as schemas from "../../schemas/index.ts";

function leavesOf(node: SchemaNode): LeafNode[] {
  switch (node.type) {
    case "leaf":
      return [node];
    case "object":
      return node.properties.flatMap(leavesOf);
    case "tuple":
      return node.places.flatMap(leavesOf);
    case "union":
      return node.options.flatMap(leavesOf);
    default:
      return leavesOf(node.items);
  }
}

describe.each(Object.entries(schemas))("the ready-made schema %s", (_, definition) => {
  it("takes an empty answer, and its data is complete and valid again", async () => {
    const schema = await resolveSchema<unknown>(definition);
    const empty = await schema.validate({});
    expect(empty.ok).toBe(true);
    const data = empty.ok ? empty.value : undefined;
    expect(await schema.validate(JSON.parse(JSON.stringify(data)))).toEqual({ ok: true, value: data });
  });

  it("lets every leaf be null, but for items of lists and what we fill", async () => {
    const { node } = await resolveSchema<unknown>(definition);
    const strict = leavesOf(node).filter(
      (leaf) => !leaf.nullable && leaf.name !== "*" && leaf.evidence !== "code",
    );
    expect(strict.map(({ pointer }) => pointer)).toEqual([]);
  });

  it("has unique rule ids, and all its rules are skipped where there is nothing", async () => {
    const schema = await resolveSchema<unknown>(definition);
    const ids = schema.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const results = schema.rules.flatMap((rule) =>
      rule.evaluate({ json: {}, fields: {}, today: "2024-01-01" }),
    );
    expect(results.filter(({ status }) => status !== "skipped")).toEqual([]);
  });

  it("shows a model no labels and nothing that we fill ourselves", async () => {
    const { jsonSchema, node } = await resolveSchema<unknown>(definition);
    const text = JSON.stringify(jsonSchema);
    // A list of labels, not a field of that name.
    for (const key of ['"aliases":[', '"valueAliases":', '"evidence":', '"metric":'])
      expect(text).not.toContain(key);
    expect(node.type).toBe("object");
    expect(text.length).toBeLessThan(25_000);
  });
});
