import type { FlowLine } from "../flow/flow-line.ts";
import type { OfficePackage } from "../office/office-package.ts";
import { walkXml } from "../office/walk-xml.ts";
import { ContentReader } from "./content-reader.ts";

const kinds = {
  header: "headers",
  "header-first": "headers",
  "header-left": "headers",
  footer: "footers",
  "footer-first": "footers",
  "footer-left": "footers",
} as const;

/** The headers and footers of a text, which stand among its styles; each once. */
export async function readMargins(
  office: OfficePackage,
): Promise<{ readonly headers: readonly FlowLine[]; readonly footers: readonly FlowLine[] }> {
  const margins: { headers: FlowLine[]; footers: FlowLine[] } = { headers: [], footers: [] };
  const seen = new Set<string>();
  let reader: ContentReader | undefined;
  await walkXml(
    (await office.read("styles.xml")) ?? "",
    {
      open(name, attributes) {
        if (reader) reader.open(name, attributes);
        else if (Object.hasOwn(kinds, name)) reader = new ContentReader(false);
      },
      text(text) {
        reader?.text(text);
      },
      close(name) {
        if (!reader || !Object.hasOwn(kinds, name)) return reader?.close();
        reader.finish();
        const lines = reader.parts.flatMap((part) => part.lines);
        reader = undefined;
        const key = JSON.stringify(lines);
        if (!seen.has(key)) margins[kinds[name as keyof typeof kinds]].push(...lines);
        seen.add(key);
      },
    },
    office.name,
  );
  return margins;
}
