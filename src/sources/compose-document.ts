import type { Document } from "../document/document.ts";
import type { LoadedDocument } from "../document/loaded-document.ts";
import type { Page } from "../document/page.ts";
import type { PageText } from "../document/page-text.ts";
import type { Warning } from "../document/warning.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { OpenFile } from "../ports/format.ts";
import { copyPlain } from "../layout/copy-plain.ts";
import { closeFile } from "./close-file.ts";
import type { ComposedFile } from "./composed-file.ts";
import { keepReadings } from "./keep-readings.ts";
import type { Readings } from "./keep-readings.ts";

interface Place {
  readonly file: number;
  readonly local: number;
}

function misuse(seen: string, hint: string): GleanerError {
  return new GleanerError("options.invalid", { what: "Cannot use the document", seen, hint });
}

function soundless(): GleanerError {
  return new GleanerError("plan.unsupported", {
    what: "Cannot hand over the sound of a page",
    seen: "it is no part of a recording",
    hint: "Take its text or its picture instead.",
  });
}

function listPlaces(files: readonly ComposedFile[]): Place[] {
  return files.flatMap(({ opened }, file) => opened.pages.map((_, local) => ({ file, local })));
}

function describe(
  files: readonly ComposedFile[],
  places: readonly Place[],
  notes: readonly Warning[],
  selected?: readonly number[],
): Document {
  const pages = places.flatMap(({ file, local }, index): Page[] => {
    const page = files[file]?.opened.pages[local];
    return page ? [{ ...page, index, file }] : [];
  });
  // What a file in an archive or a mail says about itself says nothing about the whole.
  const metadata = files[0]?.opened.metadata ?? {};
  const streams = files.flatMap(({ opened }, file) =>
    (opened.streams ?? []).map((stream) => ({ ...stream, file })),
  );
  const chapters = files.flatMap(({ opened }, file) =>
    (opened.chapters ?? []).map((chapter) => ({ ...chapter, file })),
  );
  const outline = files.flatMap(({ opened }, file) =>
    (opened.outline ?? []).map((bookmark) => ({ ...bookmark, file })),
  );
  return {
    files: files.map(({ file }) => file),
    pages,
    ...(selected ? { selected } : {}),
    attachments: files.flatMap(({ opened }, file) =>
      opened.attachments.map((attachment) => ({ ...attachment, file })),
    ),
    ...(streams.length > 0 ? { streams } : {}),
    ...(chapters.length > 0 ? { chapters } : {}),
    ...(outline.length > 0 ? { outline } : {}),
    metadata,
    warnings: [
      ...notes,
      ...files.flatMap(({ opened, warnings }, file) =>
        [...warnings, ...opened.warnings].map((warning) => ({ ...warning, file })),
      ),
    ],
  };
}

/** One for all documents: a generator of its own keeps what it closes over in memory until the collector walks through the whole heap. */
async function* readAll(readings: Readings, pages: readonly number[]): AsyncGenerator<PageText> {
  for (const page of pages) yield await readings.read(page);
}

/**
 * Several opened files as one document. Page numbers stay those of the files; `selected` restricts what `read` gives by
 * default, `notes` are warnings about no one file.
 */
export function composeDocument(
  files: readonly ComposedFile[],
  selected?: readonly number[],
  notes: readonly Warning[] = [],
): LoadedDocument {
  const places = listPlaces(files);
  const document = describe(files, places, notes, selected);
  let closing: Promise<void> | undefined;

  const findPlace = (page: number): Place & { readonly opened: OpenFile } => {
    if (closing) throw misuse("it is closed", "Close it only after the last read.");
    const place = places[page];
    const opened = place && files[place.file]?.opened;
    if (!opened)
      throw misuse(`it has no page with index ${page}`, `Indices run from 0 to ${places.length - 1}.`);
    return { ...place, opened };
  };

  const findFile = (file: number): ComposedFile => {
    const composed = files[file];
    if (composed) return composed;
    throw misuse(`it has no file with index ${file}`, `Indices run from 0 to ${files.length - 1}.`);
  };

  const readPage = async (page: number): Promise<PageText> => {
    const { opened, file, local } = findPlace(page);
    const text = await opened.read(local);
    // As it is: words that are made only when they are asked for stay so.
    if (text.page === page && text.warnings.length === 0) return text;
    const copy = copyPlain(text, { index: page });
    if (copy) return copy;
    const pageNumber = document.pages[page]?.pageNumber;
    const warnings = text.warnings.map((warning) => ({
      ...warning,
      file,
      ...(pageNumber === undefined ? {} : { pageNumber }),
    }));
    return { ...text, page, warnings };
  };

  const readings = keepReadings(readPage);

  const close = async (): Promise<void> => {
    closing ??= Promise.all(files.map((file) => closeFile(file))).then(() => undefined);
    await closing;
  };

  return {
    document,
    read: (pages = selected ?? document.pages.map((page) => page.index)) => readAll(readings, pages),
    async render(request) {
      const { opened, local } = findPlace(request.page);
      const rendering = await opened.render({ ...request, page: local });
      return { ...rendering, page: request.page };
    },
    async clip(request) {
      const { opened, local } = findPlace(request.page);
      if (!opened.clip) throw soundless();
      const lastPage = request.lastPage === undefined ? {} : { lastPage: findPlace(request.lastPage).local };
      const clip = await opened.clip({ ...request, page: local, ...lastPage });
      return { ...clip, page: request.page };
    },
    async bytes(file, pages) {
      const composed = findFile(file);
      if (!pages) return await composed.readBytes();
      const locals = pages.map((page) => findPlace(page)).filter((place) => place.file === file);
      if (locals.length !== pages.length)
        throw misuse(`not all of the pages belong to file ${file}`, "Ask file by file.");
      if (locals.length === composed.opened.pages.length && locals.every((place, i) => place.local === i))
        return await composed.readBytes();
      const part = await composed.opened.select?.(locals.map((place) => place.local));
      if (!part)
        throw misuse(
          `${composed.file.name} cannot be split into pages`,
          "Take pictures of its pages instead.",
        );
      return part;
    },
    async bytesToSend(file) {
      const composed = findFile(file);
      return (await composed.opened.withoutMetadata?.()) ?? (await composed.readBytes());
    },
    address: (file) => files[file]?.address,
    close,
    [Symbol.asyncDispose]: close,
  };
}
