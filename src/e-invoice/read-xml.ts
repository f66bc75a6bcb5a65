import type { XmlNode } from "./xml-node.ts";

interface Open {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
  readonly path: string;
  readonly namespaces: Readonly<Record<string, string>>;
  /** How many children had each name so far. */
  readonly counts: Map<string, number>;
  text: string;
}

const maxDepth = 100;

function splitName(name: string): readonly [prefix: string, local: string] {
  const at = name.indexOf(":");
  return at < 0 ? ["", name] : [name.slice(0, at), name.slice(at + 1)];
}

/**
 * The root element of an XML text. Undefined where it is not well formed: a tag without its end is damage, not something to mend.
 * Entities beyond the five of XML are not expanded, and nothing is loaded.
 */
export async function readXml(xml: string): Promise<XmlNode | undefined> {
  const { Parser } = await import("htmlparser2");
  const stack: Open[] = [];
  let root: XmlNode | undefined;
  let isDamaged = false;
  const parser = new Parser(
    {
      onopentag(tag, given) {
        if (stack.length >= maxDepth || (stack.length === 0 && root)) isDamaged = true;
        if (isDamaged) return;
        const parent = stack.at(-1);
        const namespaces = { ...parent?.namespaces };
        const attributes: Record<string, string> = {};
        for (const [key, value] of Object.entries(given)) {
          const [prefix, local] = splitName(key);
          if (key === "xmlns") namespaces[""] = value;
          else if (prefix === "xmlns") namespaces[local] = value;
          else attributes[local] = value;
        }
        const [prefix, name] = splitName(tag);
        const count = (parent?.counts.get(name) ?? 0) + 1;
        parent?.counts.set(name, count);
        const path = `${parent?.path ?? ""}/${name}${count > 1 ? `[${count}]` : ""}`;
        const namespace = namespaces[prefix] ?? "";
        stack.push({
          name,
          namespace,
          attributes,
          namespaces,
          path,
          children: [],
          counts: new Map(),
          text: "",
        });
      },
      ontext(text) {
        const open = stack.at(-1);
        if (open) open.text += text;
        else if (text.trim() !== "") isDamaged = true;
      },
      onclosetag(_tag, isImplied) {
        const open = stack.pop();
        // An end that is only implied is a missing one, but for `<Name/>`.
        const isOwn = !isImplied || xml.slice(parser.startIndex, parser.endIndex + 1).endsWith("/>");
        if (!isOwn || !open) isDamaged = true;
        if (isDamaged || !open) return;
        const { name, namespace, attributes, children, path, text } = open;
        const node: XmlNode = { name, namespace, attributes, children, path, text: text.trim() };
        const parent = stack.at(-1);
        if (parent) parent.children.push(node);
        else root = node;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  const isOpen = stack.length > 0;
  parser.end();
  return isDamaged || isOpen ? undefined : root;
}
