import { remember } from "../../values/remember.ts";

/**
 * What all spellings of a model have in common: no vendor before it (`google/`, `google:`), `@` and dashes between
 * figures as points, no `-preview` behind it.
 */
export const familyOf = remember((modelId: string): string =>
  modelId
    .toLowerCase()
    .replace(/^(?:google[/:]|models\/)/, "")
    .replace("@", "-")
    .replaceAll(/(?<=\d)-(?=\d{1,2}(?!\d))/g, ".")
    .replace(/-preview$/, ""),
);
