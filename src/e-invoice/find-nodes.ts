import { splitPath } from "./split-path.ts";
import type { XmlNode } from "./xml-node.ts";

/** `Name`, `Name[Child/Name=value]`, `Name[Child/@attribute=value]`, and the same with `!=`. */
const stepPattern =
  /^(?<name>[A-Za-z]+)(?:\[(?<place>[A-Za-z/]*)(?:@(?<key>[A-Za-z]+))?(?<not>!)?=(?<value>[^\]]*)\])?$/u;

function matches(node: XmlNode, step: string): boolean {
  const { name, place, key, not, value } = stepPattern.exec(step)?.groups ?? {};
  if (node.name !== name) return false;
  if (place === undefined) return true;
  const path = place.replace(/\/$/u, "");
  const found = path === "" ? [node] : findNodes(node, path);
  const isThere = found.some((each) => (key === undefined ? each.text : each.attributes[key]) === value);
  return isThere !== (not === "!");
}

/** The elements that a path leads to from a node, in the order of the document. A condition compares text or an attribute. */
export function findNodes(node: XmlNode, path: string): readonly XmlNode[] {
  return splitPath(path).reduce<readonly XmlNode[]>(
    (nodes, step) => nodes.flatMap((each) => each.children.filter((child) => matches(child, step))),
    [node],
  );
}
