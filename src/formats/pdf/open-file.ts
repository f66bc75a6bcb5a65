import type { PageText } from "../../document/page-text.ts";
import type { RenderRequest } from "../../document/render-request.ts";
import type { Rendering } from "../../document/rendering.ts";
import type { Warning } from "../../document/warning.ts";
import { cutRegion } from "../../media/cut-region.ts";
import { encodePicture } from "../../media/encode-picture.ts";
import { freePixels } from "../../media/free-pixels.ts";
import { loadSharp } from "../../media/load-sharp.ts";
import type { PdfOpened } from "../../media/pdfium/messages.ts";
import { openPdf } from "../../media/pdfium/open-pdf.ts";
import type { PdfSession } from "../../media/pdfium/open-pdf.ts";
import { PdfFault } from "../../media/pdfium/pdf-fault.ts";
import type { FormatContext, FormatInput, FormatPage, OpenFile } from "../../ports/format.ts";
import { chooseRenderSize } from "./choose-render-size.ts";
import { explainFault } from "./explain-fault.ts";
import { failPage } from "./fail-page.ts";
import { readPage } from "./read-page.ts";

const defaultQuality = 80;
const firstPage = 0;

function listWarnings({ damaged, restricted, scripted }: PdfOpened, name: string): Omit<Warning, "file">[] {
  const damage = {
    code: "file.damaged",
    message: `${name} is cut off or damaged; what could still be read was read, and parts may be missing.`,
  };
  const restriction = {
    code: "file.restricted",
    message: `${name} opens without a password, but its owner has restricted what may be done with it.`,
  };
  const activity = {
    code: "file.active-content",
    message: `${name} holds scripts; they were not run, and what they would show or compute was not read.`,
  };
  return [
    ...(damaged ? [damage] : []),
    ...(restricted ? [restriction] : []),
    ...(scripted ? [activity] : []),
  ];
}

async function open(input: FormatInput, context: FormatContext): Promise<PdfSession> {
  const { limits, password, signal } = context;
  try {
    return await openPdf(input.bytes, {
      maxPages: limits.maxPages,
      timeoutMs: limits.pageTimeoutMs,
      ...(password === undefined ? {} : { password }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof PdfFault) throw explainFault(error, input.name, context);
    throw error;
  }
}

/** Opens a PDF. Throws `input.encrypted`, `input.corrupt`, `input.too-large` and `input.timeout`. */
export async function openFile(input: FormatInput, context: FormatContext): Promise<OpenFile> {
  const session = await open(input, context);
  const { opened } = session;
  // A page that broke the engine once is not tried again: each try would take the whole time limit.
  const broken = new Map<number, PdfFault>();
  const explain = (fault: PdfFault, page: number) => explainFault(fault, input.name, context, page + 1);

  async function read(page: number): Promise<PageText> {
    try {
      const fault = broken.get(page);
      if (fault) throw fault;
      return await readPage(session, page, context);
    } catch (error) {
      context.signal?.throwIfAborted();
      if (!(error instanceof PdfFault)) {
        return failPage(
          page,
          "page.failed",
          `Page ${page + 1} of ${input.name} could not be read from its picture.`,
        );
      }
      broken.set(page, error);
      return failPage(
        page,
        error.kind === "timeout" ? "page.timeout" : "page.damaged",
        explain(error, page).message,
      );
    }
  }

  async function render(request: RenderRequest): Promise<Rendering> {
    const { page, mediaType, maxEdge, orLossless, region, quality = defaultQuality } = request;
    try {
      const fault = broken.get(page);
      if (fault) throw fault;
      const size = opened.pages[page];
      if (!size || size.width === 0) throw new PdfFault("bad-page");
      const { width, height } = chooseRenderSize(size, request, context.limits.maxPixels);
      const { data, ...raw } = await session.render(page, width, height);
      const sharp = await loadSharp();
      const pipeline = sharp(data, {
        raw: { ...raw, channels: 3 },
        limitInputPixels: context.limits.maxPixels,
      });
      const encoded = await encodePicture(
        region ? cutRegion(pipeline, region, { width, height }) : pipeline,
        {
          mediaType,
          quality,
          isQuick: true,
          ...(maxEdge === undefined ? {} : { maxEdge }),
          ...(orLossless === undefined ? {} : { orLossless }),
        },
      );
      freePixels(data);
      return { page, ...encoded, ...(region ? { region } : {}) };
    } catch (error) {
      if (!(error instanceof PdfFault)) throw error;
      broken.set(page, error);
      throw explain(error, page);
    }
  }

  return {
    pages: opened.pages.map((page, index): FormatPage => ({ ...page, pageNumber: index + 1, unit: "point" })),
    attachments: opened.attachments,
    outline: opened.outline,
    metadata: opened.metadata,
    warnings: listWarnings(opened, input.name),
    read,
    render,
    async select(pages) {
      try {
        return await session.select(pages);
      } catch (error) {
        if (error instanceof PdfFault) throw explain(error, pages[0] ?? firstPage);
        throw error;
      }
    },
    close: () => session.close(),
  };
}
