import type { FlowLine } from "../flow/flow-line.ts";
import type { OfficePackage, Relation } from "./office-package.ts";
import { readChart } from "./read-chart.ts";
import { walkXml } from "./walk-xml.ts";

/** Comments, drawings and diagrams keep their texts in paragraphs of runs. */
async function readParagraphs(xml: string, source: string): Promise<FlowLine[]> {
  const lines: FlowLine[] = [];
  let line = "";
  let isText = false;
  const end = (): void => {
    const text = line.replaceAll(/\s+/gu, " ").trim();
    if (text !== "") lines.push([text]);
    line = "";
  };
  await walkXml(
    xml,
    {
      open(name) {
        isText = name === "t" || name === "text";
        if (name === "br") end();
      },
      text(text) {
        if (isText) line += text;
      },
      close(name) {
        isText = false;
        if (name === "p" || name === "comment" || name === "cm" || name === "threadedComment") end();
      },
    },
    source,
  );
  end();
  return lines;
}

const textual = new Set(["comments", "threadedComment", "diagramData", "drawing"]);

/**
 * The texts that stand beside a sheet or on a slide in parts of their own: text boxes, diagrams, charts, comments; and the paths of
 * its pictures.
 */
export async function readExtras(
  office: OfficePackage,
  relations: readonly Relation[],
): Promise<{ readonly lines: readonly FlowLine[]; readonly media: readonly string[] }> {
  const lines: FlowLine[] = [];
  const media: string[] = [];
  for (const { type, target, isExternal } of relations) {
    if (isExternal) continue;
    if (type === "image") media.push(target);
    if (type !== "chart" && !textual.has(type)) continue;
    const xml = (await office.read(target)) ?? "";
    lines.push(
      [],
      ...(type === "chart" ? await readChart(xml, office.name) : await readParagraphs(xml, office.name)),
    );
    if (type !== "drawing") continue;
    const inner = await readExtras(
      office,
      (await office.readRelations(target)).filter((relation) => relation.type !== "drawing"),
    );
    lines.push(...inner.lines);
    media.push(...inner.media);
  }
  return { lines, media };
}
