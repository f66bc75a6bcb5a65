import type { Pdfium } from "./boot-pdfium.ts";
import { addTrailer } from "./add-trailer.ts";
import { findHeader } from "./find-header.ts";
import { findPageCount } from "./find-page-count.ts";
import { hasSoundIndex } from "./has-sound-index.ts";
import { hasSoundObjects } from "./has-sound-objects.ts";
import { PdfFault } from "./pdf-fault.ts";
import { withString } from "./with-string.ts";

/** A document in PDFium's memory. */
export interface LoadedDocument {
  readonly handle: number;
  /** Where its bytes lie; PDFium reads them until the document is closed. */
  readonly address: number;
  readonly length: number;
  readonly damaged: boolean;
  readonly usedPassword: boolean;
}

const wrongPassword = 4;
const unknownEncryption = 5;

type Loading = LoadedDocument | { readonly error: number };

function loadOnce(pdfium: Pdfium, bytes: Uint8Array, password: string | undefined): Loading {
  const address = pdfium.allocate(bytes.length);
  pdfium.heap().set(bytes, address);
  const load = (text: number): number => pdfium.api.FPDF_LoadMemDocument(address, bytes.length, text);
  const handle = password === undefined ? load(0) : withString(pdfium, password, load);
  if (handle !== 0) {
    return { handle, address, length: bytes.length, damaged: false, usedPassword: password !== undefined };
  }
  const error = pdfium.api.FPDF_GetLastError();
  pdfium.release(address);
  return { error };
}

/** A file opened without a password where that works, since a password that is not needed makes PDFium refuse the file. */
function loadWithPasswords(pdfium: Pdfium, bytes: Uint8Array, password: string | undefined): Loading {
  let loading = loadOnce(pdfium, bytes, undefined);
  if (!("error" in loading) || loading.error !== wrongPassword || password === undefined) return loading;
  // Revision 6 says that passwords are prepared by SASLprep (RFC 4013), which not every writer did.
  const prepared = password.replaceAll(/\u{AD}|\u{200B}|\u{FEFF}/gu, "").normalize("NFKC");
  for (const candidate of new Set([password, prepared])) {
    loading = loadOnce(pdfium, bytes, candidate);
    if (!("error" in loading)) return loading;
  }
  return loading;
}

const isWhole = (bytes: Uint8Array): boolean => hasSoundIndex(bytes) && hasSoundObjects(bytes);

/** Opens a file, past leading junk and without its end if need be. Throws `PdfFault`. */
export function loadDocument(
  pdfium: Pdfium,
  bytes: Uint8Array,
  password: string | undefined,
): LoadedDocument {
  const file = findHeader(bytes);
  const first = loadWithPasswords(pdfium, file, password);
  if (!("error" in first)) {
    const isSound = isWhole(bytes) || isWhole(file);
    const claimed = isSound ? findPageCount(file) : undefined;
    const isShort = claimed !== undefined && claimed !== pdfium.api.FPDF_GetPageCount(first.handle);
    return { ...first, damaged: !isSound || isShort };
  }
  if (first.error === wrongPassword) {
    throw new PdfFault(password === undefined ? "needs-password" : "wrong-password");
  }
  if (first.error === unknownEncryption) throw new PdfFault("unknown-encryption");
  const mended = addTrailer(file);
  const second = mended && loadWithPasswords(pdfium, mended, password);
  if (!second || "error" in second) throw new PdfFault("corrupt");
  return { ...second, damaged: true };
}
