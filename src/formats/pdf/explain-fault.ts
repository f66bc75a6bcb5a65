import { GleanerError } from "../../errors/gleaner-error.ts";
import type { PdfFault } from "../../media/pdfium/pdf-fault.ts";
import type { FormatContext } from "../../ports/format.ts";

/** The error of a file, or of one of its pages (counting from 1), that could not be opened or drawn. */
export function explainFault(
  fault: PdfFault,
  name: string,
  { limits }: Pick<FormatContext, "limits">,
  pageNumber?: number,
): GleanerError {
  const what = pageNumber === undefined ? `Cannot read ${name}` : `Cannot read page ${pageNumber} of ${name}`;
  const where = { source: name, ...(pageNumber === undefined ? {} : { page: pageNumber }) };
  const base = { what, where, cause: fault };
  switch (fault.kind) {
    case "needs-password":
      return new GleanerError("input.encrypted", {
        ...base,
        seen: "it is encrypted and no password was given",
        hint: "Pass its password as `password` (`--password`), or save it without one.",
      });
    case "wrong-password":
      return new GleanerError("input.encrypted", {
        ...base,
        seen: "it is encrypted and the given password does not open it",
        hint: "Check `password` (`--password`): upper and lower case and accents count.",
      });
    case "unknown-encryption":
      return new GleanerError("input.encrypted", {
        ...base,
        seen: "it is protected by a method other than a password",
        hint: "Open it in the program that it was made for, and print or save it as a plain PDF.",
      });
    case "too-many-pages":
      return new GleanerError("input.too-large", {
        ...base,
        seen: `it has ${fault.count ?? "too many"} pages, and \`limits.maxPages\` is ${limits.maxPages}`,
        hint: "Raise `limits.maxPages`, or split the file.",
        where: { ...base.where, option: "limits.maxPages" },
      });
    case "timeout":
      return new GleanerError("input.timeout", {
        ...base,
        seen: `it was not done after ${limits.pageTimeoutMs} ms (\`limits.pageTimeoutMs\`)`,
        hint: "Raise `limits.pageTimeoutMs` if the file is to be trusted, or print it to a new PDF.",
        where: { ...base.where, option: "limits.pageTimeoutMs" },
      });
    case "no-pages":
      return new GleanerError("input.corrupt", {
        ...base,
        seen: "it has no pages",
        hint: "Make it again from its source.",
      });
    case "dead":
      return new GleanerError("input.corrupt", {
        ...base,
        seen: "its content broke the PDF engine or needs more memory than it may have",
        hint: "Print it to a new PDF, and read that.",
      });
    case "corrupt":
    case "bad-page":
      return new GleanerError("input.corrupt", {
        ...base,
        seen: "it is damaged beyond what can be mended",
        hint: "Fetch it again, or save it again from the program that made it.",
      });
    default:
      return fault.kind satisfies never;
  }
}
