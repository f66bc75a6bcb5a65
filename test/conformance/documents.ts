import type { Claim } from "./claim.ts";

const paper: Pick<Claim, "toldBy"> = { toldBy: "content" };
const pdf = {
  ...paper,
  format: "pdf",
  mediaType: "application/pdf",
  parts: ["document", "image", "text"],
} as const;
const text = { parts: ["text"], pages: { each: "the text", count: 1 }, limits: { maxBytes: 20 } } as const;
const printed = (word: string): Pick<Claim, "word"> => ({
  word: { text: word, origin: "text", place: "span" },
});
const openXml = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";
const unpacked = { maxBytes: 20, maxExpandedBytes: 20 } as const;
const flow = { ...paper, ...text, limits: unpacked } as const;
const sheets = { ...flow, ...printed("148.5"), pages: { each: "a sheet", count: 1 } } as const;
const slides = {
  ...flow,
  ...printed("148.50"),
  pages: { each: "a slide", count: 2 },
  limits: unpacked,
} as const;

/** Documents, texts, mails and archives. */
export const documents: readonly Claim[] = [
  {
    ...pdf,
    kind: "PDF with a text layer",
    fixture: "invoice-two-pages/rechnung-250417.pdf",
    word: { text: "250417", origin: "text-layer", place: "box" },
    pages: { each: "a page", count: 2 },
    limits: { maxBytes: 20, maxPages: 1 },
  },
  {
    ...pdf,
    kind: "PDF of scans",
    fixture: "invoice-scanned/scan.pdf",
    word: { text: "INVOICE", origin: "ocr", place: "box" },
    pages: { each: "a page", count: 1 },
    limits: { maxBytes: 20 },
  },
  {
    ...flow,
    ...printed("148.50"),
    kind: "Word (docx)",
    format: "docx",
    fixture: "note-docx/note.docx",
    mediaType: `${openXml}.wordprocessingml.document`,
  },
  {
    ...flow,
    ...printed("148.50"),
    kind: "OpenDocument text (odt)",
    format: "opendocument",
    fixture: "note-odt/note.odt",
    mediaType: `${openDocument}.text`,
  },
  {
    ...sheets,
    kind: "Excel (xlsx)",
    format: "xlsx",
    fixture: "note-xlsx/note.xlsx",
    mediaType: `${openXml}.spreadsheetml.sheet`,
  },
  {
    ...sheets,
    kind: "OpenDocument sheets (ods)",
    format: "opendocument",
    fixture: "note-ods/note.ods",
    mediaType: `${openDocument}.spreadsheet`,
  },
  {
    ...slides,
    kind: "PowerPoint (pptx)",
    format: "pptx",
    fixture: "note-pptx/note.pptx",
    mediaType: `${openXml}.presentationml.presentation`,
  },
  {
    ...slides,
    kind: "OpenDocument slides (odp)",
    format: "opendocument",
    fixture: "note-odp/note.odp",
    mediaType: `${openDocument}.presentation`,
  },
  {
    ...flow,
    ...printed("148.50"),
    kind: "EPUB",
    format: "epub",
    fixture: "note-epub/note.epub",
    mediaType: "application/epub+zip",
    pages: { each: "a chapter", count: 1 },
  },
  {
    ...paper,
    ...text,
    ...printed("148.50"),
    kind: "RTF",
    format: "rtf",
    fixture: "note-rtf/note.rtf",
    mediaType: "application/rtf",
  },
  {
    ...paper,
    ...text,
    ...printed("148.50"),
    kind: "HTML",
    format: "html",
    fixture: "note-html/note.html",
    mediaType: "text/html",
  },
  ...(
    [
      ["CSV", "csv", "note-csv/note.csv", "text/csv", "148.50"],
      ["TSV", "csv", "note-tsv/note.tsv", "text/tab-separated-values", "148.50"],
      ["XML", "xml", "note-xml/note.xml", "application/xml", "148.50"],
      ["JSON", "text", "note-json/note.json", "application/json", '"148.50"'],
      ["plain text", "text", "note-text/note.txt", "text/plain", "148.50"],
      ["UTF-16", "text", "note-utf-16/note.txt", "text/plain", "148.50"],
    ] as const
  ).map(([kind, format, fixture, mediaType, word]) => ({
    ...paper,
    ...text,
    ...printed(word),
    kind,
    format,
    fixture,
    mediaType,
  })),
  {
    ...text,
    ...printed("148.50"),
    kind: "Markdown",
    format: "text",
    fixture: "note-markdown/note.md",
    mediaType: "text/markdown",
    toldBy: "name",
  },
  ...(
    [
      ["WebVTT", "note-vtt/note.vtt", "text/vtt", "148.50"],
      ["SubRip", "subtitles/garden.srt", "application/x-subrip", "1,480.50"],
    ] as const
  ).map(([kind, fixture, mediaType, word]) => ({
    ...paper,
    ...text,
    kind,
    format: "subtitles",
    fixture,
    mediaType,
    word: { text: word, origin: "subtitle", place: "time" } as const,
  })),
  {
    ...paper,
    ...text,
    ...printed("Friday."),
    kind: "mail (eml)",
    format: "email",
    fixture: "note-mail/note.eml",
    mediaType: "message/rfc822",
    pages: { each: "the mail, then the pages of what is attached", count: 2 },
    limits: { maxBytes: 20, maxFiles: 0.5, maxExpandedBytes: 20 },
  },
  {
    ...paper,
    ...text,
    ...printed("Friday."),
    kind: "Outlook mail (msg)",
    format: "msg",
    fixture: "note-msg/note.msg",
    mediaType: "application/vnd.ms-outlook",
    pages: { each: "the mail, then the pages of what is attached", count: 4 },
    limits: { maxBytes: 20, maxFiles: 0.5, maxExpandedBytes: 20, maxDepth: 1 },
  },
  {
    ...paper,
    ...text,
    ...printed("Friday."),
    kind: "winmail.dat",
    format: "tnef",
    fixture: "note-tnef/winmail.dat",
    mediaType: "application/ms-tnef",
    pages: { each: "the mail, then the pages of what is attached", count: 3 },
    limits: { maxBytes: 20, maxFiles: 0.5, maxExpandedBytes: 20 },
  },
  {
    ...paper,
    ...text,
    ...printed("Monday."),
    kind: "mailbox (mbox)",
    format: "mbox",
    fixture: "note-mailbox/notes.mbox",
    mediaType: "application/mbox",
    pages: { each: "those of each mail", count: 4 },
    limits: { maxBytes: 20, maxFiles: 1, maxExpandedBytes: 20, maxDepth: 1 },
  },
  {
    ...paper,
    ...printed("148.50"),
    kind: "zip",
    format: "zip",
    fixture: "note-zip/notes.zip",
    mediaType: "application/zip",
    parts: ["text", "image"],
    pages: { each: "those of each file", count: 4 },
    limits: { maxDiskBytes: 20, maxFiles: 1, maxExpandedBytes: 20, maxDepth: 1 },
  },
  ...(
    [
      ["tar", "tar", "note-tar/notes.tar", "application/x-tar"],
      ["tar.gz (tgz)", "gzip", "note-tgz/notes.tar.gz", "application/gzip"],
    ] as const
  ).map(([kind, format, fixture, mediaType]): Claim => ({
    ...paper,
    ...printed("148.50"),
    kind,
    format,
    fixture,
    mediaType,
    parts: ["text", "image"],
    pages: { each: "those of each file", count: 6 },
    limits: { maxDiskBytes: 20, maxFiles: 1, maxExpandedBytes: 20, maxDepth: 1 },
  })),
  {
    ...paper,
    ...text,
    ...printed("148.50"),
    kind: "gz (of one file)",
    format: "gzip",
    fixture: "note-gz/note.txt.gz",
    mediaType: "application/gzip",
    pages: { each: "those of the file in it", count: 1 },
    limits: { maxDiskBytes: 20, maxExpandedBytes: 20, maxBytes: 20 },
  },
];
