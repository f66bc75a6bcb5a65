import type { UnseenReason } from "../unseen-letters.ts";

/** Characters of one word and one text object that may be invisible on the page. */
export interface Suspect {
  /** Indices of characters, both within. */
  readonly first: number;
  readonly last: number;
  readonly object: number;
  readonly reason: UnseenReason;
  /** Its text may be that of a picture in its place: what an OCR program adds is as invisible. */
  readonly mayTellPicture: boolean;
}
