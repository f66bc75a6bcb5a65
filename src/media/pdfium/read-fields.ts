import type { Box } from "../../document/box.ts";
import type { RawWord } from "../../document/raw-word.ts";
import type { Pdfium } from "./boot-pdfium.ts";
import { isOnPage } from "./is-on-page.ts";
import type { OpenPage } from "./open-page.ts";
import { placeValue } from "./place-value.ts";
import { readString } from "./read-string.ts";
import { withString } from "./with-string.ts";

const subtypes = { freeText: 3, widget: 20 };
const fieldTypes = { checkBox: 2, radioButton: 3, comboBox: 4, listBox: 5, textField: 6 };
const hiddenFlags = 0x02 | 0x20;
const passwordFlag = 1 << 13;
const maxAnnotations = 5000;

/** What a widget shows; undefined for push buttons, signatures and passwords. */
function readValue(pdfium: Pdfium, form: number, annotation: number): string | undefined {
  const { api } = pdfium;
  const type = api.FPDFAnnot_GetFormFieldType(form, annotation);
  if (type === fieldTypes.checkBox || type === fieldTypes.radioButton) {
    return api.FPDFAnnot_IsChecked(form, annotation) !== 0 ? "☒" : "☐";
  }
  const isText = type === fieldTypes.textField || type === fieldTypes.comboBox || type === fieldTypes.listBox;
  if (!isText) return undefined;
  if (
    type === fieldTypes.textField &&
    (api.FPDFAnnot_GetFormFieldFlags(form, annotation) & passwordFlag) !== 0
  ) {
    return undefined;
  }
  return readString(pdfium, (buffer, bytes) =>
    api.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, bytes),
  );
}

function readBox(pdfium: Pdfium, page: OpenPage, annotation: number): Box {
  const at = pdfium.allocate(16);
  pdfium.api.FPDFAnnot_GetRect(annotation, at);
  const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(pdfium.heap().buffer, at, 4);
  pdfium.release(at);
  return page.map.toBox({ left, top, right, bottom });
}

/** Values of form fields and free-text notes as words: PDFium's text of a page has neither. */
export function readFields(pdfium: Pdfium, page: OpenPage): RawWord[] {
  const { api } = pdfium;
  const count = Math.min(api.FPDFPage_GetAnnotCount(page.handle), maxAnnotations);
  const words: RawWord[] = [];
  for (let index = 0; index < count; index += 1) {
    const annotation = api.FPDFPage_GetAnnot(page.handle, index);
    if (annotation === 0) continue;
    const subtype = api.FPDFAnnot_GetSubtype(annotation);
    const isShown = (api.FPDFAnnot_GetFlags(annotation) & hiddenFlags) === 0;
    const box = readBox(pdfium, page, annotation);
    if (isShown && isOnPage(box)) {
      if (subtype === subtypes.widget && page.form !== 0) {
        const value = readValue(pdfium, page.form, annotation);
        if (value) words.push(...placeValue(value, box, page, "form-field"));
      } else if (subtype === subtypes.freeText) {
        const note = withString(pdfium, "Contents", (key) =>
          readString(pdfium, (buffer, bytes) => api.FPDFAnnot_GetStringValue(annotation, key, buffer, bytes)),
        );
        words.push(...placeValue(note, box, page, "text-layer"));
      }
    }
    api.FPDFPage_CloseAnnot(annotation);
  }
  return words;
}
