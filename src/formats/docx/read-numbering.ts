import { attributeOf } from "../office/attribute-of.ts";
import type { OfficePackage } from "../office/office-package.ts";
import { walkXml } from "../office/walk-xml.ts";
import type { NumberingRules } from "./numbering.ts";

interface MutableLevel {
  start: number;
  format: string;
  text: string;
}

async function readStyles(
  office: OfficePackage,
  path: string | undefined,
): Promise<NumberingRules["styles"]> {
  const own = new Map<string, { id?: string; level?: number; parent?: string }>();
  let current: { id?: string; level?: number; parent?: string } = {};
  const xml = path === undefined ? undefined : await office.read(path);
  await walkXml(
    xml ?? "",
    {
      open(name, attributes) {
        const value = attributeOf(attributes, "val");
        if (name === "style") own.set(attributeOf(attributes, "styleId") ?? "", (current = {}));
        if (name === "basedOn" && value !== undefined) current.parent = value;
        if (name === "numId" && value !== undefined) current.id = value;
        if (name === "ilvl") current.level = Number(value) || 0;
      },
    },
    office.name,
  );
  const styles = new Map<string, { id: string; level: number }>();
  for (const name of own.keys()) {
    let id: string | undefined;
    let level: number | undefined;
    // Styles may be based on each other in a circle.
    for (let at: string | undefined = name, steps = 0; at !== undefined && steps < 20; steps += 1) {
      const style = own.get(at);
      id ??= style?.id;
      level ??= style?.level;
      at = style?.parent;
    }
    if (id !== undefined) styles.set(name, { id, level: level ?? 0 });
  }
  return styles;
}

/** The rules by which the paragraphs of a Word document are numbered. */
export async function readNumbering(
  office: OfficePackage,
  paths: { readonly numbering?: string; readonly styles?: string },
): Promise<NumberingRules> {
  const kinds = new Map<string, Map<number, MutableLevel>>();
  const lists = new Map<string, { key: string; levels: ReadonlyMap<number, MutableLevel> }>();
  let kind = new Map<number, MutableLevel>();
  let level: MutableLevel = { start: 1, format: "decimal", text: "" };
  let list: string | undefined;
  const xml = paths.numbering === undefined ? undefined : await office.read(paths.numbering);
  await walkXml(
    xml ?? "",
    {
      open(name, attributes) {
        const value = attributeOf(attributes, "val");
        if (name === "abstractNum")
          kinds.set(attributeOf(attributes, "abstractNumId") ?? "", (kind = new Map()));
        if (name === "lvl" && list === undefined) {
          level = { start: 1, format: "decimal", text: "" };
          kind.set(Number(attributeOf(attributes, "ilvl")) || 0, level);
        }
        if (name === "start") level.start = Number(value) || 0;
        if (name === "numFmt") level.format = value ?? "decimal";
        if (name === "lvlText") level.text = value ?? "";
        if (name === "num") list = attributeOf(attributes, "numId");
        if (name === "abstractNumId" && list !== undefined && value !== undefined)
          lists.set(list, { key: value, levels: kinds.get(value) ?? new Map() });
      },
      close(name) {
        if (name === "num") list = undefined;
      },
    },
    office.name,
  );
  return { lists, styles: await readStyles(office, paths.styles) };
}
