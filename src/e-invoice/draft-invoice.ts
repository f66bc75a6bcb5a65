import type { Json } from "../document/json.ts";
import { getAt } from "../values/get-at.ts";
import type { Field } from "./field.ts";
import { splitPath } from "./split-path.ts";
import type { DateForm } from "./write-value.ts";
import { writeValue } from "./write-value.ts";
import type { XmlDraft } from "./xml-draft.ts";

const makeDraft = (step: string): XmlDraft => ({
  name: step.replace(/\[.*$/u, ""),
  step,
  attributes: new Map(),
  children: [],
  text: "",
  holdsData: false,
});

/** The element at the end of a path, made where it is not there yet; `position` counts those of the last step. */
function reach(parent: XmlDraft, path: string, position = 0): readonly XmlDraft[] {
  const steps = splitPath(path);
  const way: XmlDraft[] = [];
  let at = parent;
  for (const [index, step] of steps.entries()) {
    const nth = index === steps.length - 1 ? position : 0;
    let found = at.children.filter((child) => child.step === step)[nth];
    if (!found) {
      found = makeDraft(step);
      at.children.push(found);
    }
    way.push(found);
    at = found;
  }
  return way;
}

class InvoiceDraft {
  readonly #json: Json;
  readonly #dates: DateForm;

  constructor(json: Json, dates: DateForm) {
    this.#json = json;
    this.#dates = dates;
  }

  write(parent: XmlDraft, fields: readonly Field[], item: Json): void {
    for (const field of fields) {
      if ("isReadOnly" in field && field.isReadOnly) continue;
      if ("list" in field) this.#writeList(parent, field, item);
      else if ("texts" in field) this.#writeTexts(parent, field, item);
      else if ("constant" in field) this.#setConstant(parent, field);
      else {
        const value = getAt(field.isOfRoot === true ? this.#json : item, field.pointer) as Json | undefined;
        const text = writeValue(value, field.kind ?? "text", this.#dates);
        // An attribute alone is no data: a unit without a quantity says nothing.
        if (text !== undefined)
          this.#set(parent, field.path, field.attribute, text, field.attribute === undefined);
      }
    }
  }

  #setConstant(
    parent: XmlDraft,
    { path, attribute, constant, of }: Extract<Field, { constant: string }>,
  ): void {
    const element = this.#set(parent, path, attribute, constant, false);
    if (attribute === undefined)
      element.owner = of === undefined ? parent : (reach(parent, of).at(-1) ?? parent);
  }

  #set(
    parent: XmlDraft,
    path: string,
    attribute: string | undefined,
    text: string,
    isData: boolean,
  ): XmlDraft {
    const way = path === "." ? [parent] : reach(parent, path);
    const element = way.at(-1) ?? parent;
    if (attribute !== undefined) element.attributes.set(attribute, text);
    else if (element.text === "") element.text = text;
    if (isData) for (const each of [parent, ...way]) each.holdsData = true;
    return element;
  }

  #writeTexts(parent: XmlDraft, { paths, texts }: Extract<Field, { texts: string }>, item: Json): void {
    const values = getAt(item, texts);
    const list = (Array.isArray(values) ? values : []).filter(
      (value) => typeof value === "string" && value !== "",
    );
    for (const [index, text] of list.entries()) {
      const path = paths[Math.min(index, paths.length - 1)] ?? "";
      const steps = splitPath(path);
      // What is left over goes into further elements of the last kind, each with a parent of its own where it has one.
      const nth = Math.max(0, index - paths.length + 1);
      const [outer, rest] =
        steps.length > 1 && nth > 0 ? [steps.slice(0, -1), steps.at(-1) ?? ""] : [[], path];
      const inside = outer.length > 0 ? reach(parent, outer.join("/"), nth) : [];
      const way = [...inside, ...reach(inside.at(-1) ?? parent, rest, outer.length > 0 ? 0 : nth)];
      const element = way.at(-1);
      if (element) element.text = String(text);
      for (const each of [parent, ...way]) each.holdsData = true;
    }
  }

  #writeList(parent: XmlDraft, { path, list, fields }: Extract<Field, { list: string }>, item: Json): void {
    const items = getAt(item, list);
    const rows = Array.isArray(items) ? (items as readonly Json[]) : [];
    const ofRoot = fields.filter((field) => "isOfRoot" in field && field.isOfRoot);
    // What belongs to the whole invoice is written also where the list is empty.
    const written = rows.length > 0 ? rows : ofRoot.length > 0 ? [{}] : [];
    for (const [index, row] of written.entries()) {
      const way = reach(parent, path, index);
      const element = way.at(-1);
      if (!element) continue;
      this.write(element, fields, row);
      if (element.holdsData) for (const each of [parent, ...way]) each.holdsData = true;
    }
  }
}

/** An invoice as elements in the order of a syntax; elements without data are still in it. */
export function draftInvoice(root: string, fields: readonly Field[], json: Json, dates: DateForm): XmlDraft {
  const draft = makeDraft(root);
  new InvoiceDraft(json, dates).write(draft, fields, json);
  return draft;
}
