import { assemblePdf, makeStream } from "../../../formats/pdf-files.ts";

/** A group of a document, as the entries of its dictionary beside its name. */
export interface GroupSource {
  readonly entries: string;
}

/** What a line of text belongs to, and how. */
export interface LineSource {
  /** An object of the file, or a number that is that of a group: `0` is the first one. */
  readonly membership: number | string;
  readonly way: "marked" | "form" | "in-form";
}

export interface LayeredSource {
  readonly groups: readonly GroupSource[];
  readonly lines: readonly LineSource[];
  /** The entries of the default configuration; `G0`, `G1`... stand for references to the groups. */
  readonly configuration: string;
  /** Further entries of the properties. */
  readonly properties?: string;
}

const firstGroup = 5;
const lineHeight = 20;
export const layeredPage = { width: 300, lineHeight };

/** References to groups put where they are named `G0`, `G1`... */
const refer = (text: string): string =>
  text.replaceAll(/G(\d)/g, (_, digit: string) => `${firstGroup + Number(digit)} 0 R`);

/** A page of lines, "line0", "line1"... from its top down, each as part of what it belongs to. */
export function makeLayeredPage({
  groups,
  lines,
  configuration,
  properties = "",
}: LayeredSource): Uint8Array {
  const height = lines.length * lineHeight;
  const objects: string[] = [];
  const add = (object: string): string => {
    objects.push(object);
    return `${firstGroup + groups.length + objects.length - 1} 0 R`;
  };
  const memberships = lines.map(({ membership }) =>
    typeof membership === "number" ? `${firstGroup + membership} 0 R` : add(refer(membership)),
  );
  const show = (index: number): string =>
    `BT /F 12 Tf 10 ${height - lineHeight * index - 14} Td (line${index}) Tj ET`;
  const forms: string[] = [];
  const marks: string[] = [];
  const content = lines.map(({ way }, index) => {
    const membership = memberships[index] ?? "null";
    marks.push(`/M${index} ${membership}`);
    const marked = `/OC /M${index} BDC ${show(index)} EMC`;
    if (way === "marked") return marked;
    const resources = `/Resources << /Font << /F 4 0 R >> /Properties << /M${index} ${membership} >> >>`;
    const head = `/Type /XObject /Subtype /Form /BBox [0 0 ${layeredPage.width} ${height}] ${resources}`;
    const form =
      way === "form" ? makeStream(show(index), `${head} /OC ${membership}`) : makeStream(marked, head);
    forms.push(`/X${index} ${add(form)}`);
    return `/X${index} Do`;
  });
  const references = groups.map((_, index) => `G${index}`).join(" ");
  const optional = refer(`<< /OCGs [${references}] /D << ${configuration} >> ${properties} >>`);
  return assemblePdf([
    `<< /Type /Catalog /Pages 2 0 R /OCProperties ${optional} >>`,
    `<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 ${layeredPage.width} ${height}] >>`,
    `<< /Type /Page /Parent 2 0 R /Contents ${add(makeStream(content.join("\n")))} /Resources << /Font << /F 4 0 R >> /Properties << ${marks.join(" ")} >> /XObject << ${forms.join(" ")} >> >> >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...groups.map(({ entries }, index) => `<< /Type /OCG /Name (Group ${index}) ${refer(entries)} >>`),
    ...objects,
  ]);
}
