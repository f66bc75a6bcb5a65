export { default as bankStatement } from "./bank-statement/index.ts";
export { default as invoice } from "./invoice/index.ts";
export { default as legalSummary } from "./legal-summary/index.ts";
export { default as ocr } from "./ocr/index.ts";
export { default as receipt } from "./receipt/index.ts";
export { default as idDocument } from "./id-document/index.ts";
export { default as resume } from "./resume/index.ts";
export { default as transcript } from "./transcript/index.ts";
