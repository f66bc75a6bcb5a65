/** What `exportAs` can write. */
export const exportFormats = ["markdown", "text", "hocr", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];
