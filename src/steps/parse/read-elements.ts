import type { Tree } from "./tree.ts";

const tag = /<(\/?)([A-Za-z_][\w.-]*)[^<>]*?(\/?)>|<!\[CDATA\[([\s\S]*?)\]\]>/g;
const deepest = 40;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

interface Element {
  readonly name: string;
  readonly children: Element[];
  text: string;
}

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? "");

function toTree({ children, text }: Element): Tree | undefined {
  if (children.length === 0)
    return text.trim() === ""
      ? { type: "null", mends: [] }
      : { type: "string", value: decode(text.trim()), mends: [] };
  // Text between elements is no value of any of them.
  if (text.trim() !== "") return undefined;
  const names = new Set(children.map(({ name }) => name));
  const trees = children.map(toTree);
  if (trees.some((tree) => tree === undefined)) return undefined;
  const items = trees.filter((tree) => tree !== undefined);
  if (names.size === 1 && items.length > 1) return { type: "list", items, mends: [] };
  const members = new Map<string, Tree>();
  for (const [index, { name }] of children.entries()) {
    const same = items.filter((_, other) => children[other]?.name === name);
    const [only, ...others] = same;
    if (only && children.findIndex((child) => child.name === name) === index)
      members.set(name, others.length > 0 ? { type: "list", items: same, mends: [] } : only);
  }
  return { type: "object", members, mends: [] };
}

/** The one element that an answer in XML holds, with its name left out; undefined where it is no such thing, or is not closed. */
export function readElements(text: string): Tree | undefined {
  const root: Element = { name: "", children: [], text: "" };
  const open = [root];
  let at = 0;
  for (const found of text.matchAll(tag)) {
    const [whole, slash, name = "", selfClosing, data] = found;
    const inner = open.at(-1);
    if (!inner) return undefined;
    inner.text += open.length > 1 ? text.slice(at, found.index) : "";
    at = found.index + whole.length;
    if (data !== undefined) inner.text += data.replaceAll("&", "&amp;");
    else if (slash) {
      if (open.length < 2 || inner.name !== name) return undefined;
      open.pop();
    } else {
      const element: Element = { name, children: [], text: "" };
      inner.children.push(element);
      if (!selfClosing) open.push(element);
      if (open.length > deepest) return undefined;
    }
  }
  const [only, ...others] = root.children;
  if (open.length > 1 || !only || others.length > 0 || only.children.length === 0) return undefined;
  return toTree(only);
}
