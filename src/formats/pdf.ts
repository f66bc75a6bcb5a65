import type { BytesFormat } from "../ports/format.ts";
import { openFile } from "./pdf/open-file.ts";

/** PDF: the text layer where it can be trusted, pictures of the pages where it cannot. */
const pdf: BytesFormat = { id: "pdf", mediaTypes: ["application/pdf"], open: openFile };
export default pdf;
