/** Annotations of a page that are looked at; beyond that it is a map or an attack. */
export const maxAnnotations = 5000;
