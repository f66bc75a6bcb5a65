import { parentPort, workerData } from "node:worker_threads";
import { copyColumns } from "../../layout/copy-columns.ts";
import { cutToPage } from "../../layout/cut-to-page.ts";
import { orderPage } from "../../layout/order-page.ts";
import { packLines } from "../../layout/pack-lines.ts";
import { bootPdfium } from "./boot-pdfium.ts";
import { closeKeptPage } from "./close-kept-page.ts";
import type { KeptPage } from "./close-kept-page.ts";
import { makeComposer } from "./compose/make-composer.ts";
import type { Composer } from "./compose/make-composer.ts";
import { describeDocument } from "./describe-document.ts";
import { judgeTextLayer } from "./judge-text-layer.ts";
import type { Layers } from "./layers/layers.ts";
import { openLayers } from "./layers/open-layers.ts";
import { removeHiddenObjects } from "./layers/remove-hidden-objects.ts";
import { loadDocument } from "./load-document.ts";
import type { LoadedDocument } from "./load-document.ts";
import type { PackedPageText, PdfCalls, PdfQuestion, PdfReply } from "./messages.ts";
import { addUnseen } from "./add-unseen.ts";
import { withPage } from "./open-page.ts";
import type { PageExtras } from "./page-extras.ts";
import { PdfFault } from "./pdf-fault.ts";
import type { PdfiumWorkerData } from "./pdfium-thread.ts";
import { readPage } from "./read-page.ts";
import { renderPage } from "./render-page.ts";
import { selectPages } from "./select-pages.ts";

interface HeldDocument extends LoadedDocument {
  readonly form: number;
  readonly formInfo: number;
  readonly kept: KeptPage;
  readonly extras: Map<number, PageExtras>;
  readonly composer: Composer;
  readonly layers: Layers | undefined;
}

const { module, progress } = workerData as PdfiumWorkerData;
const pdfium = await bootPdfium(module);
const { api } = pdfium;
const held = new Map<number, HeldDocument>();

function closeDocument(number: number): void {
  const document = held.get(number);
  if (!document) return;
  held.delete(number);
  closeKeptPage(pdfium, document.kept);
  document.composer.close();
  document.layers?.reader.close();
  if (document.form !== 0) api.PDFiumExt_ExitFormFillEnvironment(document.form);
  api.PDFiumExt_CloseFormFillInfo(document.formInfo);
  api.FPDF_CloseDocument(document.handle);
  pdfium.release(document.address);
}

function find(number: number): HeldDocument {
  const document = held.get(number);
  if (!document) throw new Error(`document ${number} is not open`);
  return document;
}

function readText(document: HeldDocument, page: number): PackedPageText {
  Atomics.store(progress, 0, page);
  return withPage(pdfium, document, page, (open) => {
    const layer = document.layers ? removeHiddenObjects(pdfium, open.handle, document.layers) : 0;
    const { words, ...read } = readPage(pdfium, open, document.composer);
    const rest = { ...read, ...addUnseen(read.unseen, { layer, annotation: open.extras.hiddenLetters }) };
    const worth = judgeTextLayer(words, rest.facts);
    // Layout takes as long as all else beside PDFium, and here it does not hold up other documents.
    if (worth !== "usable" && worth !== "blank") return { ...rest, worth, words: copyColumns(words) };
    cutToPage(words);
    return { ...rest, worth, lines: packLines(words, orderPage(words, rest.width, rest.height)) };
  });
}

/** A page behind the first one that cannot be read is left to a question of its own. */
function readRow({ document, page, ahead, aheadMs }: PdfCalls["read"]["input"]): PackedPageText[] {
  const owner = find(document);
  const end = performance.now() + aheadMs;
  const texts = [readText(owner, page)];
  while (texts.length <= ahead && performance.now() < end) {
    try {
      texts.push(readText(owner, page + texts.length));
    } catch (error) {
      if (error instanceof PdfFault) break;
      throw error;
    }
  }
  return texts;
}

const answers: {
  [name in keyof PdfCalls]: (
    input: PdfCalls[name]["input"],
  ) => PdfCalls[name]["output"] | Promise<PdfCalls[name]["output"]>;
} = {
  open({ document, bytes, password, maxPages }) {
    const loaded = loadDocument(pdfium, bytes, password);
    const formInfo = api.PDFiumExt_OpenFormFillInfo();
    const form = api.PDFiumExt_InitFormFillEnvironment(loaded.handle, formInfo);
    const composer = makeComposer(pdfium, loaded.handle);
    const layers = openLayers(pdfium, loaded.handle);
    held.set(document, { ...loaded, form, formInfo, kept: { page: 0 }, extras: new Map(), composer, layers });
    try {
      return describeDocument(pdfium, loaded, maxPages);
    } catch (error) {
      closeDocument(document);
      throw error;
    }
  },
  read: readRow,
  render: ({ document, page, width, height }) =>
    withPage(pdfium, find(document), page, (open) => renderPage(pdfium, open, width, height)),
  select: ({ document, pages }) => selectPages(pdfium, find(document), pages),
  close({ document }) {
    closeDocument(document);
    return pdfium.heap().length;
  },
};

function listTextBuffers(text: PackedPageText): ArrayBuffer[] {
  return "lines" in text
    ? [text.lines.words.buffer as ArrayBuffer, text.lines.lines.buffer as ArrayBuffer]
    : [];
}

function listBuffers(value: PdfCalls[keyof PdfCalls]["output"]): ArrayBuffer[] {
  if (value instanceof Uint8Array) return [value.buffer as ArrayBuffer];
  if (typeof value !== "object") return [];
  if ("data" in value) return [value.data.buffer as ArrayBuffer];
  return "flatMap" in value ? value.flatMap((text) => listTextBuffers(text)) : [];
}

async function answer(question: PdfQuestion): Promise<PdfReply> {
  const work = answers[question.name] as (input: PdfQuestion["input"]) => unknown;
  try {
    return { id: question.id, value: (await work(question.input)) as PdfCalls[keyof PdfCalls]["output"] };
  } catch (error) {
    // Whatever is not a finding of ours may have left the instance in pieces.
    if (!(error instanceof PdfFault)) return { id: question.id, fault: "dead" };
    return {
      id: question.id,
      fault: error.kind,
      ...(error.count === undefined ? {} : { count: error.count }),
    };
  }
}

parentPort?.on("message", (question: PdfQuestion) => {
  void answer(question).then((reply) =>
    parentPort?.postMessage(reply, "value" in reply ? listBuffers(reply.value) : []),
  );
});
parentPort?.postMessage("ready", []);
