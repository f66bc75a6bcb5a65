import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PDFDocument, StandardFonts } from "pdf-lib";
import sharp from "sharp";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";

let ready: Promise<unknown> | undefined;

async function start(): Promise<void> {
  const bytes = await readFile(createRequire(import.meta.url).resolve("zxing-wasm/writer/zxing_writer.wasm"));
  const overrides = { wasmBinary: new Uint8Array(bytes).buffer };
  await prepareZXingModule({ overrides, fireImmediately: true });
}

/** A QR code as a PNG of square modules. */
export async function drawCode(text: string): Promise<Uint8Array> {
  await (ready ??= start());
  const { image, error } = await writeBarcode(text, { format: "QRCode", ecLevel: "M", scale: 8 });
  if (!image) throw new Error(error);
  return new Uint8Array(await image.arrayBuffer());
}

/** The dark modules of a code as rows of truth values. */
async function listModules(png: Uint8Array): Promise<boolean[][]> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const size = info.width / 8;
  return Array.from({ length: size }, (_, row) =>
    Array.from(
      { length: size },
      (__, column) => (data[(row * 8 + 4) * info.width + column * 8 + 4] ?? 255) < 128,
    ),
  );
}

interface PaymentPage {
  readonly lines: readonly string[];
  readonly code: string;
  /** How the code gets onto the page. @default "image" */
  readonly form?: "image" | "squares" | "path";
}

/** A page of print with a payment code below it, as a PDF. */
export async function makePaymentPage({ lines, code, form = "image" }: PaymentPage): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const page = file.addPage([595, 842]);
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (const [index, line] of lines.entries())
    page.drawText(line, { x: 60, y: 780 - index * 18, size: 11, font });
  const png = await drawCode(code);
  const place = { x: 60, y: 100, width: 110, height: 110 };
  if (form === "image") page.drawImage(await file.embedPng(png), place);
  else {
    const modules = await listModules(png);
    const side = place.width / modules.length;
    const dark = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [{ x, y }] : [])));
    if (form === "squares") {
      for (const { x, y } of dark)
        page.drawRectangle({
          x: place.x + x * side,
          y: place.y + place.height - (y + 1) * side,
          width: side,
          height: side,
        });
    } else {
      const path = dark.map(({ x, y }) => `M${x * side} ${y * side}h${side}v${side}h-${side}z`).join("");
      page.drawSvgPath(path, {
        x: place.x,
        y: place.y + place.height,
        borderWidth: 0,
        color: { type: "RGB", red: 0, green: 0, blue: 0 } as never,
      });
    }
  }
  return await file.save();
}
