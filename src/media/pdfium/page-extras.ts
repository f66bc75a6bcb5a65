import type { Comment } from "../../document/comment.ts";
import type { Link } from "../../document/link.ts";
import type { FieldFrame } from "./field-frame.ts";

/** What annotations put on a page beside its own content. */
export interface PageExtras {
  readonly frames: readonly FieldFrame[];
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
  /** Letters of values and notes that are not shown. */
  readonly hiddenLetters: number;
  /** False where annotations draw nothing: their page need not be flattened. */
  readonly drawn: boolean;
}
