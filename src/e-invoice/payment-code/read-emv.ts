import { fill } from "./fill.ts";
import type { PaymentCode } from "./payment-code.ts";
import { plainAmount } from "./plain-amount.ts";

/** ISO 4217 numbers of countries that pay by such codes. */
const currencies: Readonly<Record<string, string>> = {
  "036": "AUD",
  "104": "MMK",
  "116": "KHR",
  "144": "LKR",
  "156": "CNY",
  "344": "HKD",
  "356": "INR",
  "360": "IDR",
  "410": "KRW",
  "418": "LAK",
  "458": "MYR",
  "524": "NPR",
  "604": "PEN",
  "608": "PHP",
  "702": "SGD",
  "704": "VND",
  "764": "THB",
  "784": "AED",
  "840": "USD",
  "901": "TWD",
  "978": "EUR",
  "986": "BRL",
};

/** Pairs of a two-digit tag and a value with its two-digit length; undefined where they do not fill the text. */
function readPairs(text: string): ReadonlyMap<string, string> | undefined {
  const pairs = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const [head, tag = "", length] = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4)) ?? [];
    const end = at + 4 + Number(length);
    if (head === undefined || end > text.length) return undefined;
    pairs.set(tag, text.slice(at + 4, end));
    at = end;
  }
  return pairs;
}

/** CRC-16/CCITT-FALSE, as the standard sets it over everything before its own digits. */
function checkSum(text: string): string {
  let sum = 0xff_ff;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 0x80_00 ? (sum << 1) ^ 0x10_21 : sum << 1) & 0xff_ff;
  }
  return sum.toString(16).toUpperCase().padStart(4, "0");
}

/** Account of the first scheme that names one: a Pix key, a proxy of PayNow or PromptPay. */
function findAccount(pairs: ReadonlyMap<string, string>): string | undefined {
  for (let tag = 26; tag <= 51; tag += 1) {
    const inner = readPairs(pairs.get(String(tag)) ?? "");
    const account = inner?.get("00") === undefined ? undefined : (inner.get("01") ?? inner.get("02"));
    if (account !== undefined) return account;
  }
  return undefined;
}

/** A merchant's code after EMVCo (Pix, PayNow, PromptPay, QRIS...); undefined where the text is none or its check sum does not hold. */
export function readEmv(text: string): PaymentCode | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith("000201") || !/6304[0-9A-F]{4}$/i.test(trimmed)) return undefined;
  if (checkSum(trimmed.slice(0, -4)) !== trimmed.slice(-4).toUpperCase()) return undefined;
  const pairs = readPairs(trimmed);
  if (!pairs) return undefined;
  const reference = readPairs(pairs.get("62") ?? "")?.get("05");
  return fill<PaymentCode>({
    scheme: "emv",
    payee: pairs.get("59")?.trim(),
    account: findAccount(pairs),
    amount: plainAmount(pairs.get("54")),
    currency: currencies[pairs.get("53") ?? ""],
    // What stands for "none" there.
    reference: reference === "***" ? undefined : reference,
  });
}
