import type { FlowLine } from "../flow/flow-line.ts";
import { walkXml } from "./walk-xml.ts";

interface Series {
  name: string[];
  readonly labels: string[];
  readonly values: string[];
}

/** A chart as its titles and a table of the values that it was drawn from: a line a series under a line of labels. */
export async function readChart(xml: string, source: string): Promise<FlowLine[]> {
  const titles: FlowLine[] = [];
  const all: Series[] = [];
  let series: Series | undefined;
  let bucket: string[] | undefined;
  let text: string | undefined;
  await walkXml(
    xml,
    {
      open(name) {
        if (name === "ser") all.push((series = { name: [], labels: [], values: [] }));
        if (name === "tx") bucket = series?.name;
        if (name === "cat" || name === "xVal") bucket = series?.labels;
        if (name === "val" || name === "yVal") bucket = series?.values;
        if (name === "v" || name === "t") text = "";
      },
      text(piece) {
        if (text !== undefined) text += piece;
      },
      close(name) {
        const clean = text?.replaceAll(/\s+/gu, " ").trim() ?? "";
        if (name === "v" && clean !== "") bucket?.push(clean);
        if (name === "t" && clean !== "" && !series) titles.push([clean]);
        if (name === "v" || name === "t") text = undefined;
        if (name === "ser") series = undefined;
        if (name === "ser" || name === "tx" || name === "cat" || name === "val") bucket = undefined;
      },
    },
    source,
  );
  const labels = all.find((one) => one.labels.length > 0)?.labels ?? [];
  const rows = all.map(({ name, values }) => [name.join(" "), ...values]);
  return [...titles, ...(labels.length > 0 ? [["", ...labels]] : []), ...rows];
}
