/** What `exportAs` can write. */
export const exportFormats = ["markdown", "text", "hocr", "csv", "ubl", "cii", "vtt", "srt", "alto"] as const;
export type ExportFormat = (typeof exportFormats)[number];
