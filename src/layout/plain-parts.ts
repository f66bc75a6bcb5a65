/**
 * Under this name a page keeps its words and lines whose words and lines are those of its text and nothing else. Copies do not have it.
 * Whoever needs only where they stand can look at the text.
 */
export const plainParts: unique symbol = Symbol("plain parts");
