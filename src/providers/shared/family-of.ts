/**
 * What all spellings of a model have in common: no vendor before it (`google/`, `google:`), `@` and dashes between
 * figures as points, no `-preview` behind it.
 */
export function familyOf(modelId: string): string {
  return modelId
    .toLowerCase()
    .replace(/^(?:google[/:]|models\/)/, "")
    .replace("@", "-")
    .replaceAll(/(?<=\d)-(?=\d{1,2}(?!\d))/g, ".")
    .replace(/-preview$/, "");
}
