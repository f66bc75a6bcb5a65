import type { Box } from "../../document/box.ts";
import type { Pdfium } from "./boot-pdfium.ts";

/** Corners in the page's own space: unrotated, uncropped, origin bottom left. */
export interface PageRectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The way from a page's own space to 0..1 of the upright page. */
export interface PageMap {
  toBox(rectangle: PageRectangle): Box;
  /** The same for `place` (left, top, right, bottom): x, y, width and height are written to `boxes` from `at` on. */
  writeBox(place: Float64Array, boxes: Float64Array, at: number): void;
  /** Degrees clockwise on the upright page, 0..359, of a direction given in radians counterclockwise. */
  toAngle(radians: number): number;
}

/** Device units are whole numbers: a scale keeps the fractions. */
const scale = 64;
const reach = 1000;

/** One affine map a page, from three points: asking PDFium for each character takes twice the time of reading them. */
export function makePageMap(pdfium: Pdfium, page: number, width: number, height: number): PageMap {
  const target = pdfium.allocate(8);
  const deviceWidth = Math.max(1, Math.round(width * scale));
  const deviceHeight = Math.max(1, Math.round(height * scale));
  const locate = (x: number, y: number): [number, number] => {
    pdfium.api.FPDF_PageToDevice(page, 0, 0, deviceWidth, deviceHeight, 0, x, y, target, target + 4);
    const view = new DataView(pdfium.heap().buffer);
    return [view.getInt32(target, true) / deviceWidth, view.getInt32(target + 4, true) / deviceHeight];
  };
  const [originX, originY] = locate(0, 0);
  const [rightX, rightY] = locate(reach, 0);
  const [upX, upY] = locate(0, reach);
  pdfium.release(target);
  const a = (rightX - originX) / reach;
  const b = (rightY - originY) / reach;
  const c = (upX - originX) / reach;
  const d = (upY - originY) / reach;
  const writeBox = (place: Float64Array, boxes: Float64Array, at: number): void => {
    const left = place[0] ?? 0;
    const top = place[1] ?? 0;
    const right = place[2] ?? 0;
    const bottom = place[3] ?? 0;
    const x1 = originX + a * left + c * bottom;
    const x2 = originX + a * right + c * top;
    const y1 = originY + b * left + d * bottom;
    const y2 = originY + b * right + d * top;
    boxes[at] = Math.min(x1, x2);
    boxes[at + 1] = Math.min(y1, y2);
    boxes[at + 2] = Math.abs(x2 - x1);
    boxes[at + 3] = Math.abs(y2 - y1);
  };
  const one = new Float64Array(4);
  return {
    toBox({ left, top, right, bottom }) {
      writeBox(Float64Array.of(left, top, right, bottom), one, 0);
      const [x = 0, y = 0, boxWidth = 0, boxHeight = 0] = one;
      return { x, y, width: boxWidth, height: boxHeight };
    },
    writeBox,
    toAngle(radians) {
      const x = (a * Math.cos(radians) + c * Math.sin(radians)) * width;
      const y = (b * Math.cos(radians) + d * Math.sin(radians)) * height;
      return (Math.round((Math.atan2(y, x) * 180) / Math.PI) + 360) % 360;
    },
  };
}
