import { describe, expect, it } from "vitest";
import { findNodes } from "../../src/e-invoice/find-nodes.ts";
import { readXml } from "../../src/e-invoice/read-xml.ts";

describe("readXml", () => {
  it("gives names without prefixes, namespaces, texts and numbered paths", async () => {
    const root = await readXml(
      `<?xml version="1.0"?><!-- note --><a:r xmlns:a="urn:a"><a:b k="1">x &amp; y</a:b><a:b/><b xmlns="urn:b">z</b></a:r>`,
    );
    expect(root).toMatchObject({ name: "r", namespace: "urn:a", path: "/r" });
    expect(root?.children.map(({ namespace, text, path }) => [namespace, text, path])).toEqual([
      ["urn:a", "x & y", "/r/b"],
      ["urn:a", "", "/r/b[2]"],
      ["urn:b", "z", "/r/b[3]"],
    ]);
  });

  it.each([
    ["an element without its end", "<a><b>1</a>"],
    ["a text that was cut off", "<a><b>1</b>"],
    ["two roots", "<a/><b/>"],
    ["characters beside the root", "<a/>text"],
    ["nothing", ""],
    ["a thousand elements inside one another", "<a>".repeat(1000) + "</a>".repeat(1000)],
  ])("takes %s for damage", async (_, xml) => {
    expect(await readXml(xml)).toBeUndefined();
  });

  it("expands no entity of a document's own, and loads nothing", async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY f SYSTEM "file:///etc/passwd">]><a>&b;&f;</a>`;
    expect((await readXml(bomb))?.text ?? "").not.toMatch(/bbbb|root:/u);
  });
});

describe("findNodes", () => {
  it.each([
    ["b/c", ["1", "2", "3"]],
    ["b[t=x]/c", ["1"]],
    ["b[t!=x]/c", ["2", "3"]],
    ["b/c[@k=v]", ["3"]],
    ["b[c/@k=v]/c", ["2", "3"]],
    [".", [""]],
    ["d", []],
  ])("follows %s", async (path, texts) => {
    const root = await readXml(`<a><b><t>x</t><c>1</c></b><b><t>y</t><c>2</c><c k="v">3</c></b></a>`);
    expect(root && findNodes(root, path).map(({ text }) => text)).toEqual(texts);
  });
});
