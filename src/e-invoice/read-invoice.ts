import type { Json } from "../document/json.ts";
import type { ReaderResult } from "../document/schema.ts";
import { formatPointer } from "../values/format-pointer.ts";
import { parsePointer } from "../values/parse-pointer.ts";
import type { Field } from "./field.ts";
import { findNodes } from "./find-nodes.ts";
import type { Syntax } from "./find-syntax.ts";
import { readValue } from "./read-value.ts";
import type { XmlNode } from "./xml-node.ts";

type Values = Map<string, { readonly value: string; readonly path: string; readonly raw: string }>;

class InvoiceReading {
  readonly values: Values = new Map();
  readonly #counts = new Map<string, number>();

  read(node: XmlNode, fields: readonly Field[], base: string): void {
    for (const field of fields) {
      if ("constant" in field) continue;
      if ("list" in field) this.#readList(node, field, base);
      else if ("texts" in field) this.#readTexts(node, field, base);
      else this.#readOne(node, field, base);
    }
  }

  #readList(node: XmlNode, field: Extract<Field, { list: string }>, base: string): void {
    const pointer = `${base}${field.list}`;
    for (const item of findNodes(node, field.path)) {
      const index = this.#counts.get(pointer) ?? 0;
      const before = this.values.size;
      this.read(item, field.fields, `${pointer}/${index}`);
      const isFilled = [...this.values.keys()]
        .slice(before)
        .some((key) => key.startsWith(`${pointer}/${index}/`));
      // What says nothing of its own, such as the means of paying in cash, is no item.
      if (isFilled) this.#counts.set(pointer, index + 1);
    }
  }

  #readTexts(node: XmlNode, field: Extract<Field, { texts: string }>, base: string): void {
    const found = field.paths.flatMap((path) => findNodes(node, path)).filter(({ text }) => text !== "");
    found.forEach(({ text, path }, index) => this.#keep(`${base}${field.texts}/${index}`, text, path, text));
  }

  #readOne(node: XmlNode, field: Extract<Field, { pointer: string }>, base: string): void {
    const { path, attribute, pointer, kind = "text", isOfRoot = false } = field;
    for (const each of findNodes(node, path)) {
      const value = readValue(each, attribute, kind);
      if (value === undefined) continue;
      const raw = attribute === undefined ? each.text : (each.attributes[attribute] ?? "");
      const place = attribute === undefined ? each.path : `${each.path}/@${attribute}`;
      this.#keep(isOfRoot ? pointer : `${base}${pointer}`, value, place, raw);
    }
  }

  #keep(pointer: string, value: string, path: string, raw: string): void {
    if (!this.values.has(pointer)) this.values.set(pointer, { value, path, raw });
  }
}

/** Pointers with values as one JSON; numbers are places in lists. */
function build(values: Values): Json {
  const root: Record<string, unknown> = {};
  for (const [pointer, { value }] of values) {
    let at: Record<string, unknown> = root;
    const tokens = parsePointer(pointer);
    for (const [index, token] of tokens.slice(0, -1).entries()) {
      at[token] ??= /^\d+$/u.test(tokens[index + 1] ?? "") ? [] : {};
      at = at[token] as Record<string, unknown>;
    }
    at[tokens.at(-1) ?? ""] = value;
  }
  return root as Json;
}

/** Every field that an electronic invoice has, in the input shape of the invoice schema, each with its place in the XML. */
export function readInvoice({ root, fields }: Syntax): Pick<ReaderResult, "json" | "paths"> {
  const reading = new InvoiceReading();
  reading.read(root, fields, "");
  const paths = [...reading.values].map(([pointer, { path, raw }]) => [
    formatPointer(parsePointer(pointer)),
    { path, raw },
  ]);
  return { json: build(reading.values), paths: Object.fromEntries(paths) as ReaderResult["paths"] };
}
