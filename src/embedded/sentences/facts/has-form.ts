import { nameForm } from "./name-form.ts";

/** Whether a name carries a legal form. */
export function hasForm(name: string): boolean {
  return name
    .split(/\s+/u)
    .some((word, index) => index > 0 && nameForm.test(word) && !/^(?:Bank|Trust|BANK|TRUST)$/u.test(word));
}
