import type { Warning } from "../../document/warning.ts";
import type { TextLayerWorth } from "../../media/pdfium/messages.ts";

/** What became of a text layer: compared with the picture and kept, replaced by what the picture shows, or taken as it is. */
export type LayerUse = "kept" | "replaced" | "unchecked";

const hidden: Record<LayerUse, string> = {
  kept: "its text is an invisible layer over a scan, made by another program; the picture confirms most of it",
  replaced:
    "its text is an invisible layer over a scan that does not fit the picture, so the page was read from the picture",
  unchecked:
    "its text is an invisible layer over a scan, made by another program, and was not compared with it",
};

const garbled: Record<LayerUse, string> = {
  kept: "its text layer does not say what is printed",
  replaced: "its text layer does not say what is printed, so the page was read from its picture",
  unchecked: "its text layer does not say what is printed",
};

/** The warning that a page's text layer deserves, if any. */
export function warnOfLayer(worth: TextLayerWorth, use: LayerUse, pageNumber: number): Warning[] {
  if (worth === "hidden") {
    return [{ code: "page.hidden-text-layer", message: `Page ${pageNumber}: ${hidden[use]}.`, pageNumber }];
  }
  if (worth !== "garbled") return [];
  return [{ code: "page.garbled-text-layer", message: `Page ${pageNumber}: ${garbled[use]}.`, pageNumber }];
}
