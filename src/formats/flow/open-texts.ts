import { GleanerError } from "../../errors/gleaner-error.ts";
import { plainText } from "../../layout/plain-text.ts";
import type { ChildFile, OpenFile } from "../../ports/format.ts";

export interface TextPage {
  readonly text: string;
  /** What the page is called: a sheet's name, a chapter's title. */
  readonly label?: string;
}

interface TextFile {
  readonly name: string;
  /** In order; without numbers where `isNumbered` is not set. */
  readonly pages: readonly TextPage[];
  /** Slides, sheets and chapters are counted; text without pages is not. */
  readonly isNumbered?: boolean;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly warnings?: OpenFile["warnings"];
  readonly attachments?: OpenFile["attachments"];
  readonly children?: () => AsyncIterable<ChildFile>;
  readonly close?: () => Promise<void>;
}

/** Where every word of a text is asked for, each is kept with its place: 32 MiB of text then take about a gigabyte of memory. */
const maxTextLength = 32 * 1024 * 1024;

function checkSize({ name, pages }: TextFile): void {
  const length = pages.reduce((sum, { text }) => sum + text.length, 0);
  if (length > maxTextLength) {
    throw new GleanerError("input.too-large", {
      what: `Cannot read the text of ${name}`,
      seen: `it has ${length} characters, more than the ${maxTextLength} that are read as one text`,
      hint: "Split it into several files.",
      where: { source: name },
    });
  }
}

/** A file that is nothing but text, in one or several pages that have no size. Throws `input.too-large`. */
export function openTexts(file: TextFile): OpenFile {
  checkSize(file);
  const { name, pages, isNumbered = false, children } = file;
  return {
    pages: pages.map(({ label }, index) => ({
      width: 0,
      height: 0,
      unit: "none",
      rotation: 0,
      ...(isNumbered ? { pageNumber: index + 1 } : {}),
      ...(label === undefined ? {} : { label }),
    })),
    attachments: file.attachments ?? [],
    metadata: file.metadata ?? {},
    warnings: file.warnings ?? [],
    ...(children ? { children } : {}),
    read: async (page) => plainText(pages[page]?.text ?? "", page),
    render: async () => {
      throw new GleanerError("plan.unsupported", {
        what: `Cannot draw ${name}`,
        seen: "text has no pages to make a picture of",
        hint: "Choose a model that takes text.",
        where: { source: name },
      });
    },
    close: file.close ?? (async () => undefined),
  };
}
