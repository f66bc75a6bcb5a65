import { PDFDocument, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { openPdfFile } from "./open-pdf.ts";
import { assemblePdf, makeStream } from "./pdf-files.ts";

const show = (x: number, y: number, text: string, size = 12): string =>
  `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET`;
const seen = show(72, 700, "Seen words");
const box = "60 690 200 30 re f";

/** A page of this content, with a picture `/I`, a form `/X` of a black box, a form `/Y` of its own, a shading and states of drawing. */
function makePage(content: string, form = ""): Uint8Array {
  const states =
    "/Clear << /ca 0 >> /Half << /ca 0.5 >> /Marker << /BM /Multiply >> /Hole << /SMask << /S /Luminosity /G 7 0 R >> >>";
  const shading =
    "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 100 0] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >>";
  const head = "/Type /XObject /Subtype /Form /BBox [0 0 612 792]";
  return assemblePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>",
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /ExtGState << ${states} >> /XObject << /I 6 0 R /X 7 0 R /Y 8 0 R >> /Shading << /S ${shading} >> >> >>`,
    makeStream(content),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    makeStream(
      "\u0000\u0000\u0000",
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB",
    ),
    makeStream(`0 g ${box}`, `${head} /Group << /S /Transparency /CS /DeviceGray >>`),
    makeStream(form, `${head} /Matrix [1 0 0 1 0 0] /Resources << /Font << /F 5 0 R >> >>`),
  ]);
}

async function read(bytes: Uint8Array): Promise<{ text: string; told: string }> {
  const file = await openPdfFile(bytes);
  const { text, warnings } = await file.read(0);
  await file.close();
  const told = warnings.filter(({ code }) => code === "page.unseen-text").map(({ message }) => message);
  return { text: text.replaceAll(/\s+/g, " "), told: told.join().replace(/^.*: /, "") };
}

const covered = "under something that is drawn over them.";
const clipped = "outside the part of the page that their drawing is cut to.";
const faint = "drawn without ink or in the colour of what is behind them.";

describe("text of a PDF that nobody sees", () => {
  it.each<[string, string, string, string]>([
    [
      "under a black box",
      `${show(72, 700, "Secret")} 0 g ${box} ${show(72, 600, "Seen")}`,
      "Seen",
      `6 ${covered}`,
    ],
    [
      "under a white box with other text upon it",
      `${show(72, 700, "Total 1000.00")} 1 g ${box} 0 g ${show(72, 700, "Total 2500.00")}`,
      "Total 2500.00",
      `12 ${covered}`,
    ],
    [
      "as the middle of a line that a box hides",
      `${show(72, 700, "Name: John Account 12345")} 0 g 107 690 30 30 re f`,
      "Name: Account 12345",
      `4 ${covered}`,
    ],
    ["under a picture", `${show(72, 700, "Secret")} q 200 0 0 30 60 690 cm /I Do Q`, "", `6 ${covered}`],
    ["under a shading", `${show(72, 700, "Secret")} q 60 690 200 30 re W n /S sh Q`, "", `6 ${covered}`],
    ["under a form", `${show(72, 700, "Secret")} /X Do`, "", `6 ${covered}`],
    [
      "twice under a box",
      `${show(72, 700, "Secret")} ${show(72, 700, "Secret")} ${box}`,
      "",
      `12 ${covered}`,
    ],
    [
      "along a turned line under a box",
      `BT /F 12 Tf 0 1 -1 0 100 600 Tm (Secret) Tj ET 85 590 20 80 re f ${seen}`,
      "Seen words",
      `6 ${covered}`,
    ],
    ["in white on paper", `${seen} 1 g ${show(72, 600, "Secret")}`, "Seen words", `6 ${faint}`],
    ["in nearly white on paper", `${seen} 0.99 g ${show(72, 600, "Secret")}`, "Seen words", `6 ${faint}`],
    ["outlined in white on paper", `${seen} 1 G 1 Tr ${show(72, 600, "Secret")}`, "Seen words", `6 ${faint}`],
    [
      "in black on black",
      `0 g ${box} ${show(72, 700, "Secret")} ${show(72, 600, "Seen")}`,
      "Seen",
      `6 ${faint}`,
    ],
    ["without any opacity", `${seen} /Clear gs ${show(72, 600, "Secret")}`, "Seen words", `6 ${faint}`],
    ["in the mode that leaves no ink", `${seen} 3 Tr ${show(72, 600, "Secret")}`, "Seen words", `6 ${faint}`],
    ["in the mode that only cuts", `${seen} q 7 Tr ${show(72, 600, "Secret")} Q`, "Seen words", `6 ${faint}`],
    [
      "outside of what it is cut to",
      `${seen} q 300 300 50 50 re W n ${show(72, 600, "Secret")} Q`,
      "Seen words",
      `6 ${clipped}`,
    ],
    [
      "behind the edge of what it is cut to",
      `q 60 680 79 40 re W n ${show(72, 700, "Seen words cut off")} Q`,
      "Seen words",
      `6 ${clipped}`,
    ],
    [
      "beside the page",
      `${seen} ${show(700, 600, "Secret")}`,
      "Seen words",
      "6 outside the visible part of the page.",
    ],
    ["too small", `${seen} ${show(72, 600, "Secret", 0.3)}`, "Seen words", "6 too small to be read."],
  ])("is left out and counted where it stands %s", async (_, content, text, told) => {
    expect(await read(makePage(content))).toEqual({ text, told });
  });

  it("is left out of forms", async () => {
    const form = [
      `${show(72, 700, "Covered")} 0 g ${box}`,
      show(72, 650, "Seen form"),
      `q 1 g ${show(72, 600, "White")} Q`,
      `q 300 300 10 10 re W n ${show(72, 550, "Cut")} Q`,
    ].join(" ");
    const told = `7 ${covered.slice(0, -1)}, 3 ${clipped.slice(0, -1)}, 5 ${faint}`;
    expect(await read(makePage(`/Y Do ${show(72, 500, "Last")}`, form))).toEqual({
      text: "Seen form Last",
      told,
    });
    for (const state of ["/Clear gs", "/Hole gs"]) {
      const veiled = `${seen} q ${state} /Y Do Q`;
      expect(await read(makePage(veiled, show(72, 600, "Veiled")))).toEqual({
        text: "Seen words",
        told: `6 ${faint}`,
      });
    }
    const cut = `q 0 540 612 120 re W n /Y Do Q ${show(72, 500, "Last")}`;
    expect(await read(makePage(cut, `${show(72, 700, "Beyond")} ${show(72, 600, "Within")}`))).toEqual({
      text: "Within Last",
      told: `6 ${clipped}`,
    });
  });
});

describe("text of a PDF that is seen", () => {
  it.each<[string, string, string]>([
    ["on a shaded ground", `0.9 g ${box} 0 g ${seen}`, "Seen words"],
    ["in white on a dark ground", `0.2 0.2 0.6 rg ${box} 1 g ${seen}`, "Seen words"],
    ["in pale grey on paper", `0.93 g ${seen}`, "Seen words"],
    ["under a marker", `${seen} /Marker gs 1 1 0 rg ${box}`, "Seen words"],
    ["under glass", `${seen} /Half gs 1 0 0 rg ${box}`, "Seen words"],
    ["struck out by a bar", `${seen} 70 702 80 3.5 re f`, "Seen words"],
    ["within a frame drawn after it", `${seen} 0 g 60 690 200 30 re 62 692 196 26 re f*`, "Seen words"],
    [
      "beside a box drawn after it",
      `${show(72, 700, "Price ..... 12,50 - x . y")} 400 690 20 20 re f`,
      "Price ..... 12,50 - x . y",
    ],
    ["struck twice for heavier type", `${seen} ${show(72.3, 700, "Seen words")}`, "Seen words"],
    ["outlined on paper", `1 g 0 G 1 Tr ${seen}`, "Seen words"],
    ["filled by what is drawn through its letters", `q 7 Tr ${seen} 0 0 1 rg ${box} Q`, "Seen words"],
    ["in small print", show(72, 700, "Seen words", 2), "Seen words"],
    ["cut to more than its line", `q 60 690 300 30 re W n 10 10 500 750 re W n ${seen} Q`, "Seen words"],
  ])("is read where it stands %s", async (_, content, text) => {
    expect(await read(makePage(content))).toEqual({ text, told: "" });
  });
});

/** A page with a field of this value, its page's content, and what is drawn over it as a note. */
async function makeField(value: string, over?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([400, 300]);
  page.drawText("Customer", { x: 40, y: 250, size: 12, font });
  const field = document.getForm().createTextField("name");
  field.setText(value);
  field.addToPage(page, { x: 40, y: 200, width: 100, height: 20, font });
  field.setFontSize(12);
  field.updateAppearances(font);
  if (over !== undefined) {
    const appearance = document.context.register(
      document.context.stream(over, { Type: "XObject", Subtype: "Form", BBox: [0, 0, 120, 40] }),
    );
    const note = document.context.register(
      document.context.obj({
        Type: "Annot",
        Subtype: "Square",
        Rect: [30, 190, 150, 230],
        F: 4,
        AP: { N: appearance },
      }),
    );
    page.node.addAnnot(note);
  }
  return document.save({ useObjectStreams: false });
}

describe("the value of a form field", () => {
  it("is left out where a note lies over all of it", async () => {
    const bytes = await makeField("Ada Lovelace", "0 g 0 0 120 40 re f");
    expect(await read(bytes)).toEqual({ text: "Customer", told: `11 ${covered}` });
  });

  it("is read where a note only frames it, or its field is too narrow for it", async () => {
    const framed = await makeField("Ada Lovelace", "1 0 0 RG 0 0 120 40 re S");
    expect(await read(framed)).toEqual({ text: "Customer Ada Lovelace", told: "" });
    const long = await makeField("Ada King Countess of Lovelace");
    expect((await read(long)).text).toBe("Customer Ada King Countess of Lovelace");
  });
});

describe("invisible text over a picture on a page of other text", () => {
  it("is read, and told apart from what was seen", async () => {
    const stripes = Array.from({ length: 20 }, (_, index) => `${60 + 10 * index} 590 5 30 re f`).join(" ");
    const file = await openPdfFile(makePage(`${seen} ${stripes} 3 Tr ${show(72, 600, "Scanned")}`));
    const { text, warnings } = await file.read(0);
    await file.close();
    expect(text).toContain("Scanned");
    expect(warnings).toMatchObject([
      { code: "page.hidden-text-layer", message: expect.stringContaining("7 characters") as unknown },
    ]);
  });
});
