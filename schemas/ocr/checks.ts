import { custom } from "../../src/schema/rules/custom.ts";
import { expandPointer } from "../../src/values/expand-pointer.ts";
import { getAt } from "../../src/values/get-at.ts";

const wordPattern = "/pages/*/blocks/*/lines/*/words/*";
/** Rounding of renderers and detectors. */
const slack = 0.02;

interface WordLike {
  readonly text?: unknown;
  readonly confidence?: unknown;
  readonly box?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
  readonly span?: { readonly start: number; readonly end: number } | null;
}

function textAt(json: unknown, pointer: string): string {
  const value = getAt(json, pointer);
  return typeof value === "string" ? value : "";
}

const pageOf = (pointer: string): string => /^\/pages\/\d+/.exec(pointer)?.[0] ?? "";

/** One verdict over all words: the first ones that break the rule are named. */
function overWords(
  json: unknown,
  name: string,
  holds: (word: WordLike, pageText: string) => boolean | undefined,
) {
  const texts = new Map<string, string>();
  let tested = 0;
  const broken: string[] = [];
  for (const pointer of expandPointer(json, wordPattern)) {
    const page = pageOf(pointer);
    if (!texts.has(page)) texts.set(page, textAt(json, `${page}/text`));
    const ok = holds(getAt(json, pointer) ?? {}, texts.get(page) ?? "");
    if (ok === undefined) continue;
    tested += 1;
    if (!ok) broken.push(pointer);
  }
  if (tested === 0) return undefined;
  const message = `${broken.length} of ${tested} words ${name}.`;
  return {
    status: broken.length > 0 ? ("fail" as const) : ("pass" as const),
    pointers: broken.slice(0, 20),
    message,
  };
}

/** Rules about the reading itself; a hosted answer without words skips those about words. */
export const ocrChecks = [
  custom({
    id: "O1",
    title: "Every box lies on its page",
    pointers: [`${wordPattern}/box`],
    test: ({ json }) =>
      overWords(json, "lie outside of their page", ({ box }) =>
        box
          ? box.x >= -slack &&
            box.y >= -slack &&
            box.x + box.width <= 1 + slack &&
            box.y + box.height <= 1 + slack
          : undefined,
      ),
  }),
  custom({
    id: "O3",
    title: "Every word stands in the text of its page where its span says",
    pointers: [`${wordPattern}/span`, `${wordPattern}/text`],
    test: ({ json }) =>
      overWords(json, "differ from the text at their span", ({ span, text }, page) =>
        span ? page.slice(span.start, span.end) === text : undefined,
      ),
  }),
  custom({
    id: "O6",
    title: "No block stands more than five times in a row",
    severity: "warning",
    pointers: ["/pages/*/blocks/*/text"],
    test: ({ json }) => {
      const blocks = expandPointer(json, "/pages/*/blocks/*/text");
      if (blocks.length === 0) return undefined;
      let [run, previous] = [0, ""];
      const looped = blocks.filter((pointer) => {
        const text = textAt(json, pointer);
        run = text === previous && text.length > 3 ? run + 1 : 1;
        previous = text;
        return run > 5;
      });
      return {
        status: looped.length > 0 ? "fail" : "pass",
        pointers: looped.slice(0, 20),
        message: `${looped.length} blocks repeat the five before them.`,
      };
    },
  }),
  custom({
    id: "O8",
    title: "Every confidence lies between 0 and 1",
    pointers: [`${wordPattern}/confidence`],
    test: ({ json }) =>
      overWords(json, "have a confidence outside of 0 to 1", ({ confidence }) =>
        typeof confidence === "number" ? confidence >= 0 && confidence <= 1 : undefined,
      ),
  }),
  custom({
    id: "O5",
    title: "No two cells of a table share a place",
    severity: "warning",
    pointers: ["/pages/*/tables/*/cells/*/row", "/pages/*/tables/*/cells/*/column"],
    test: ({ json }) =>
      expandPointer(json, "/pages/*/tables/*").map((table) => {
        const cells = expandPointer(json, `${table}/cells/*`);
        const places = cells.map(
          (cell) => `${String(getAt(json, `${cell}/row`))}/${String(getAt(json, `${cell}/column`))}`,
        );
        const doubles = places.length - new Set(places).size;
        return {
          status: doubles > 0 ? ("fail" as const) : ("pass" as const),
          pointers: [table],
          message: `${doubles} cells share their place with another.`,
        };
      }),
  }),
];
