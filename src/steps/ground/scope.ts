/**
 * A place of a JSON that leaves share: an object, a row or a list. The same for every document, and what is known of it in the document
 * at hand; numbers alone, so that no document is kept.
 */
export class Scope {
  /** How many-th scope of the document it is. */
  number = 0;
  /** The row of words where it stands, for a row of a list. */
  band: number | undefined;
  /** The rows of words where leaves stand that were placed. */
  siblings: number[] = [];
  /** Its position among others while they are grouped, and which grouping that is. */
  slot = 0;
  grouping = 0;
  #document = 0;

  /** Forgets what was known of another document; true where it did. */
  enter(document: number): boolean {
    if (this.#document === document) return false;
    this.#document = document;
    this.band = undefined;
    if (this.siblings.length > 0) this.siblings = [];
    return true;
  }
}
