import { legalForms } from "./legal-forms.ts";

const expression = new RegExp(`(?<![\\p{L}\\d])(?:${legalForms})(?![\\p{L}\\d])`, "u");

/** Where a legal form ends in a text; undefined where there is none behind at least one other word. */
export function findLegalForm(text: string): number | undefined {
  const from = /^\S+\s/.exec(text)?.[0].length ?? text.length;
  const match = expression.exec(text.slice(from));
  return match ? from + match.index + match[0].length : undefined;
}
