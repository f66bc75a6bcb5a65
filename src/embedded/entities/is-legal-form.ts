import { legalForms } from "./legal-forms.ts";

const expression = new RegExp(`^\\s*(?:${legalForms})\\s*$`, "u");

/** True where a text is a legal form and nothing else. */
export function isLegalForm(text: string): boolean {
  return expression.test(text);
}
