import { describe, expect, it } from "vitest";
import type { LeafNode, SchemaNode, UnionNode } from "../../src/document/schema-node.ts";
import { chooseOption } from "../../src/values/choose-option.ts";
import { listLeaves } from "../../src/values/list-leaves.ts";

const base = { required: true, nullable: true, meta: {} };
const leaf = (name: string, pointer: string, valueType: LeafNode["valueType"] = "string"): LeafNode => ({
  ...base,
  type: "leaf",
  name,
  pointer,
  valueType,
  kind: "text",
  evidence: "printed",
});
const root: SchemaNode = {
  ...base,
  type: "object",
  name: "",
  pointer: "",
  properties: [
    leaf("number", "/number"),
    {
      ...base,
      type: "object",
      name: "seller",
      pointer: "/seller",
      properties: [leaf("name", "/seller/name"), leaf("a/b", "/seller/a~1b")],
    },
    {
      ...base,
      type: "list",
      name: "lines",
      pointer: "/lines",
      items: {
        ...base,
        type: "object",
        name: "*",
        pointer: "/lines/*",
        properties: [leaf("q", "/lines/*/q", "number")],
      },
    },
    leaf("extra", "/extra", "any"),
  ],
};

const walked = (json: Parameters<typeof listLeaves>[0]): unknown[] =>
  listLeaves(json, root).map(({ pointer, value, node }) => [pointer, value, node.type]);

describe("listLeaves", () => {
  it("lists every leaf in the order of the schema, absent ones without a value", () => {
    expect(walked({ number: "7", seller: { name: null, "a/b": "x" }, lines: [{ q: 0 }, {}] })).toEqual([
      ["/number", "7", "leaf"],
      ["/seller/name", undefined, "leaf"],
      ["/seller/a~1b", "x", "leaf"],
      ["/lines/0/q", 0, "leaf"],
      ["/lines/1/q", undefined, "leaf"],
      ["/extra", undefined, "leaf"],
    ]);
  });

  it("makes one entry of an empty list and one absent entry for each leaf of an absent object", () => {
    expect(walked({ seller: null, lines: [] })).toEqual([
      ["/number", undefined, "leaf"],
      ["/seller/name", undefined, "leaf"],
      ["/seller/a~1b", undefined, "leaf"],
      ["/lines", undefined, "list"],
      ["/extra", undefined, "leaf"],
    ]);
  });

  it("walks into values that the schema leaves open", () => {
    expect(walked({ extra: { a: ["x", 2] } }).slice(-2)).toEqual([
      ["/extra/a/0", "x", "leaf"],
      ["/extra/a/1", 2, "leaf"],
    ]);
  });

  it("lists what an open object holds beyond its named properties, and only there", () => {
    const open: SchemaNode = { ...root, isOpen: true, properties: [leaf("number", "/number")] };
    const json = { number: "7", shade: "red", sizes: [1], none: {} };
    const pointersOf = (node: SchemaNode): string[] => listLeaves(json, node).map(({ pointer }) => pointer);
    expect(pointersOf(open)).toEqual(["/number", "/shade", "/sizes/0", "/none"]);
    expect(pointersOf({ ...open, isOpen: false })).toEqual(["/number"]);
  });

  it("makes one absent entry of an empty record, and of one that is left out", () => {
    const record: SchemaNode = {
      ...base,
      type: "record",
      name: "",
      pointer: "",
      items: leaf("*", "/*"),
    };
    const entries = (json: Parameters<typeof listLeaves>[0]): unknown[] =>
      listLeaves(json, record).map(({ pointer, value }) => [pointer, value]);
    expect(entries({})).toEqual([["", undefined]]);
    expect(entries(null)).toEqual([["", undefined]]);
    expect(entries({ "a/b": "x" })).toEqual([["/a~1b", "x"]]);
  });
});

describe("chooseOption", () => {
  const shape = (tag: string, ...names: string[]): SchemaNode => ({
    ...base,
    type: "object",
    name: "",
    pointer: "",
    properties: [
      { ...leaf("kind", "/kind", "enum"), values: [tag] },
      ...names.map((name) => leaf(name, `/${name}`)),
    ],
  });
  const union: UnionNode = {
    ...base,
    type: "union",
    name: "",
    pointer: "",
    options: [shape("contract", "term"), shape("judgment", "court")],
    discriminator: "kind",
  };

  it.each([
    [{ kind: "judgment", term: "x" }, 1],
    [{ kind: "contract" }, 0],
    [{ court: "x" }, 1],
  ])("chooses the shape of %j", (value, index) => {
    expect(chooseOption(union, value)).toBe(union.options[index]);
  });
});
