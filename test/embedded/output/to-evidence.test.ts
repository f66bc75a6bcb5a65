import { expect, it } from "vitest";
import type { LeafNode } from "../../../src/document/schema-node.ts";
import { toEvidence } from "../../../src/embedded/output/to-evidence.ts";

const node: LeafNode = {
  type: "leaf",
  name: "count",
  pointer: "/count",
  required: true,
  nullable: true,
  meta: {},
  valueType: "number",
  kind: "decimal",
  evidence: "printed",
};

it("names each other value once, and never the chosen one in another spelling", () => {
  const why = "Another place fits too.";
  const values = ["7.0", "9", "9.00", "8", "many"];
  const evidence = toEvidence(
    { value: "7", ranges: [], scores: {}, alternatives: values.map((value) => ({ value, why })) },
    node,
  );
  expect(evidence.alternatives?.map(({ value }) => value)).toEqual([9, 8]);
});
