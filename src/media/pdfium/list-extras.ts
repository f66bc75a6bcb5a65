import type { Box } from "../../document/box.ts";
import type { Comment } from "../../document/comment.ts";
import type { Link } from "../../document/link.ts";
import type { Pdfium } from "./boot-pdfium.ts";
import type { FieldFrame } from "./field-frame.ts";
import { isOnPage } from "./is-on-page.ts";
import { maxAnnotations } from "./max-annotations.ts";
import type { PageExtras } from "./page-extras.ts";
import type { PageMap } from "./page-map.ts";
import { readLink } from "./read-link.ts";
import { readString } from "./read-string.ts";
import { withString } from "./with-string.ts";

const subtypes = { link: 2, freeText: 3, widget: 20 };
/** Sticky notes, marked text (highlighted, underlined, struck out), shapes, stamps, carets and ink: what they say is seen on demand. */
const remarkSubtypes = new Set([1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
const fieldTypes = { checkBox: 2, radioButton: 3, comboBox: 4, listBox: 5, textField: 6 };
const hiddenFlag = 0x02;
const passwordFlag = 1 << 13;

/** What a widget shows; undefined for push buttons, signatures and passwords. */
function readWidget(pdfium: Pdfium, form: number, annotation: number): Omit<FieldFrame, "box"> | undefined {
  const { api } = pdfium;
  const type = api.FPDFAnnot_GetFormFieldType(form, annotation);
  if (type === fieldTypes.checkBox || type === fieldTypes.radioButton) {
    return { kind: "check-box", text: api.FPDFAnnot_IsChecked(form, annotation) === 0 ? "☐" : "☒" };
  }
  const isText = type === fieldTypes.textField || type === fieldTypes.comboBox || type === fieldTypes.listBox;
  if (!isText) return undefined;
  const flags = api.FPDFAnnot_GetFormFieldFlags(form, annotation);
  if (type === fieldTypes.textField && (flags & passwordFlag) !== 0) return undefined;
  const text = readString(pdfium, (buffer, bytes) =>
    api.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, bytes),
  );
  return { kind: "value", text };
}

function readNote(pdfium: Pdfium, annotation: number): Omit<FieldFrame, "box"> {
  const text = withString(pdfium, "Contents", (key) =>
    readString(pdfium, (buffer, bytes) =>
      pdfium.api.FPDFAnnot_GetStringValue(annotation, key, buffer, bytes),
    ),
  );
  return { kind: "note", text };
}

function readBox(pdfium: Pdfium, map: PageMap, annotation: number): Box {
  const at = pdfium.allocate(16);
  pdfium.api.FPDFAnnot_GetRect(annotation, at);
  const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(pdfium.heap().buffer, at, 4);
  pdfium.release(at);
  return map.toBox({ left, top, right, bottom });
}

/**
 * What the annotations of a page hold: filled fields, check boxes and free-text notes that are seen, links, and remarks.
 * `form` is 0 where the document has none.
 */
export function listExtras(
  pdfium: Pdfium,
  page: number,
  document: { readonly handle: number; readonly form: number },
  map: PageMap,
): Omit<PageExtras, "drawn"> {
  const { api } = pdfium;
  const count = Math.min(api.FPDFPage_GetAnnotCount(page), maxAnnotations);
  const frames: FieldFrame[] = [];
  const links: Link[] = [];
  const comments: Comment[] = [];
  let hiddenLetters = 0;
  for (let index = 0; index < count; index += 1) {
    const annotation = api.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const subtype = api.FPDFAnnot_GetSubtype(annotation);
    const isShown = (api.FPDFAnnot_GetFlags(annotation) & hiddenFlag) === 0;
    const box = readBox(pdfium, map, annotation);
    const readFrame = (): Omit<FieldFrame, "box"> | undefined => {
      if (subtype === subtypes.freeText) return readNote(pdfium, annotation);
      return subtype === subtypes.widget && document.form !== 0
        ? readWidget(pdfium, document.form, annotation)
        : undefined;
    };
    if (isShown && isOnPage(box)) {
      if (subtype === subtypes.link) {
        const link = readLink(pdfium, document.handle, annotation);
        if (link) links.push({ box, ...link });
      } else if (remarkSubtypes.has(subtype)) {
        const { text } = readNote(pdfium, annotation);
        if (text.trim() !== "") comments.push({ box, text: text.trim() });
      } else {
        const found = readFrame();
        if (found && found.text.trim() !== "") frames.push({ ...found, box });
      }
    } else {
      const hidden = readFrame();
      if (hidden && hidden.kind !== "check-box") hiddenLetters += hidden.text.replaceAll(/\s/g, "").length;
    }
    api.FPDFPage_CloseAnnot(annotation);
  }
  return { frames, links, comments, hiddenLetters };
}
