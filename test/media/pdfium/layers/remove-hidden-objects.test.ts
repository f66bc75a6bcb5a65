import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Pdfium } from "../../../../src/media/pdfium/boot-pdfium.ts";
import { closeKeptPage } from "../../../../src/media/pdfium/close-kept-page.ts";
import { openLayers } from "../../../../src/media/pdfium/layers/open-layers.ts";
import { removeHiddenObjects } from "../../../../src/media/pdfium/layers/remove-hidden-objects.ts";
import { loadDocument } from "../../../../src/media/pdfium/load-document.ts";
import { withPage } from "../../../../src/media/pdfium/open-page.ts";
import { renderPage } from "../../../../src/media/pdfium/render-page.ts";
import { bootEngine } from "../compose/with-engine-pages.ts";
import { layeredPage, makeLayeredPage } from "./layered-page.ts";
import type { LayeredSource } from "./layered-page.ts";

const groupCount = 3;
const letters = "line0".length;

/** Lines of the first page with ink in its picture, and those left of its text once what is hidden is removed. */
function readLines(
  pdfium: Pdfium,
  bytes: Uint8Array,
  lines: number,
): { drawn: string[]; read: string[]; removed: number } {
  const { api } = pdfium;
  const document = loadDocument(pdfium, bytes, undefined);
  const layers = openLayers(pdfium, document.handle);
  const kept = { page: 0 };
  try {
    return withPage(pdfium, { handle: document.handle, form: 0, kept, extras: new Map() }, 0, (page) => {
      const { width, lineHeight } = layeredPage;
      const { data } = renderPage(pdfium, page, width, lines * lineHeight);
      const bytesOfLine = 3 * width * lineHeight;
      const drawn = Array.from({ length: lines }, (_, line) => line)
        .filter((line) =>
          data.subarray(line * bytesOfLine, (line + 1) * bytesOfLine).some((value) => value < 128),
        )
        .map((line) => `line${line}`);
      const removed = layers ? removeHiddenObjects(pdfium, page.handle, layers) : 0;
      const textPage = api.FPDFText_LoadPage(page.handle);
      const codes = Array.from({ length: api.FPDFText_CountChars(textPage) }, (_, index) =>
        api.FPDFText_GetUnicode(textPage, index),
      );
      api.FPDFText_ClosePage(textPage);
      const read = String.fromCodePoint(...codes).match(/line\d+/g) ?? [];
      return { drawn, read, removed };
    });
  } finally {
    closeKeptPage(pdfium, kept);
    layers?.reader.close();
    api.FPDF_CloseDocument(document.handle);
    pdfium.release(document.address);
  }
}

const group = fc.integer({ min: 0, max: groupCount - 1 });
const reference = group.map((index) => `G${index}`);
const list = fc.array(reference, { maxLength: groupCount }).map((items) => `[${items.join(" ")}]`);
const state = fc.constantFrom("/ON", "/OFF");
const maybe = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(""), text);

const expression = fc.letrec<{ operand: string; whole: string }>((tie) => ({
  operand: fc.oneof({ maxDepth: 3 }, reference, tie("whole")),
  whole: fc.oneof(
    tie("operand").map((operand) => `[/Not ${operand}]`),
    fc
      .tuple(fc.constantFrom("/And", "/Or"), fc.array(tie("operand"), { minLength: 1, maxLength: 3 }))
      .map(([operator, operands]) => `[${operator} ${operands.join(" ")}]`),
  ),
})).whole;

const membership = fc.oneof(
  group,
  fc
    .tuple(
      fc.oneof(reference, list),
      maybe(fc.constantFrom("/P /AllOn", "/P /AnyOn", "/P /AnyOff", "/P /AllOff")),
    )
    .map(([groups, rule]) => `<< /Type /OCMD /OCGs ${groups} ${rule} >>`),
  expression.map((text) => `<< /Type /OCMD /VE ${text} >>`),
);

const source: fc.Arbitrary<LayeredSource> = fc.record({
  groups: fc.array(
    fc
      .tuple(
        maybe(state.map((value) => `/Usage << /View << /ViewState ${value} >> >>`)),
        maybe(fc.constantFrom("/Intent /Design", "/Intent /View", "/Intent [/View /Design]", "/Intent /All")),
      )
      .map((parts) => ({ entries: parts.join(" ") })),
    { minLength: groupCount, maxLength: groupCount },
  ),
  lines: fc.array(
    fc.record({ membership, way: fc.constantFrom("marked" as const, "form" as const, "in-form" as const) }),
    { minLength: 1, maxLength: 8 },
  ),
  configuration: fc
    .tuple(
      maybe(fc.constantFrom("/BaseState /ON", "/BaseState /OFF", "/BaseState /Unchanged")),
      maybe(list.map((groups) => `/ON ${groups}`)),
      maybe(list.map((groups) => `/OFF ${groups}`)),
      maybe(
        fc
          .tuple(fc.constantFrom("/View", "/Print"), list, state)
          .map(
            ([event, groups, value]) =>
              `/AS [<< /Event ${event} /OCGs ${groups} /Category [/View] /View << /ViewState ${value} >> >>]`,
          ),
      ),
    )
    .map((parts) => parts.join(" ")),
  properties: maybe(
    fc
      .tuple(list, fc.constantFrom("/View", "/Design"))
      .map(([groups, intent]) => `/Configs [<< /Intent ${intent} /OFF ${groups} >>]`),
  ),
});

describe("removing what stands on layers that are switched off", () => {
  test("leaves the lines that the engine draws, whatever decides of them", async () => {
    const pdfium = await bootEngine();
    fc.assert(
      fc.property(source, (layered) => {
        const count = layered.lines.length;
        const { drawn, read, removed } = readLines(pdfium, makeLayeredPage(layered), count);
        expect(read.toSorted()).toEqual(drawn);
        expect(removed).toBe(letters * (count - drawn.length));
      }),
      { numRuns: 150 },
    );
  });
});
