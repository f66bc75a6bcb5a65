/** The number of a box on a form in front of its label. */
export const enumerator = /^\s*(?:\(?\d{1,2}[a-z]?|[a-z])[.)]?\s+/u;
