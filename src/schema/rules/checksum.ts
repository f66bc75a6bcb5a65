import type { Rule } from "../../document/rule.ts";
import { isBic } from "../../values/is-bic.ts";
import { isCreditorReference } from "../../values/is-creditor-reference.ts";
import { isGtin } from "../../values/is-gtin.ts";
import { isIban } from "../../values/is-iban.ts";
import { isLei } from "../../values/is-lei.ts";
import { isLuhn } from "../../values/is-luhn.ts";
import { isPaymentReference } from "../../values/is-payment-reference.ts";
import { isVatId } from "../../values/is-vat-id.ts";
import { eachValue } from "./each-value.ts";
import { makeRule } from "./make-rule.ts";
import type { RuleOptions } from "./make-rule.ts";
import { showValue } from "./show-value.ts";

/** What is checked, and what the sentence calls it. */
const kinds = {
  iban: [isIban, "an IBAN with valid length and check digits"],
  bic: [isBic, "a BIC of 8 or 11 characters"],
  luhn: [isLuhn, "a number with a valid Luhn check digit"],
  gtin: [isGtin, "a GTIN or GLN with a valid check digit"],
  lei: [isLei, "an LEI with valid check digits"],
  "vat-id": [isVatId, "a VAT id in its country's form with valid check digits"],
  "creditor-reference": [isCreditorReference, "an ISO 11649 reference with valid check digits"],
  "payment-reference": [isPaymentReference, "a structured reference with valid check digits"],
} as const satisfies Record<string, readonly [(text: string) => boolean | undefined, string]>;

export interface ChecksumOptions<TPointer extends string> extends RuleOptions {
  readonly pointer: TPointer;
  readonly kind: keyof typeof kinds;
}

/** The identifier holds its own check digits. Skipped where it is absent or its kind has no rule for it. */
export function checksum<const TPointer extends string>(options: ChecksumOptions<TPointer>): Rule<TPointer> {
  const [check, description]: readonly [(text: string) => boolean | undefined, string] = kinds[options.kind];
  return makeRule(options, {
    type: "checksum",
    title: `The value is ${description}`,
    pointers: [options.pointer],
    evaluate: ({ json }) =>
      eachValue(json, options.pointer, (value, name) => {
        const ok = typeof value === "string" ? check(value) : undefined;
        if (ok === undefined) return undefined;
        return { ok, message: `The ${name} ${showValue(value)} is ${ok ? "" : "not "}${description}.` };
      }),
  });
}
