import type { Segment } from "../reading/reading.ts";
import type { Entity, EntityKind } from "./entity.ts";
import { findIbans } from "../../values/find-ibans.ts";

interface Pattern {
  readonly kind: EntityKind;
  readonly expression: RegExp;
  /** Undefined where the piece only looks like one. */
  readonly read: (raw: string) => { value: string; score: number; raw?: string } | undefined;
}

const vat =
  "ATU\\d{8}|BE[01]?\\d{9}|BG\\d{9,10}|CHE\\d{9}|CY\\d{8}[A-Z]|CZ\\d{8,10}|DE\\d{9}|DK\\d{8}|EE\\d{9}|EL\\d{9}|ES[A-Z\\d]\\d{7}[A-Z\\d]|FI\\d{8}|FR[A-Z\\d]{2}\\d{9}|" +
  "GB\\d{9}(?:\\d{3})?|HR\\d{11}|HU\\d{8}|IE\\d[A-Z\\d]\\d{5}[A-Z]{1,2}|IT\\d{11}|LT\\d{9}(?:\\d{3})?|LU\\d{8}|LV\\d{11}|MT\\d{8}|NL\\d{9}B\\d{2}|PL\\d{10}|PT\\d{9}|RO\\d{2,10}|SE\\d{12}|SI\\d{8}|SK\\d{10}|XI\\d{9}";
const vatCompact = new RegExp(`^(?:${vat})$`);

const patterns: readonly Pattern[] = [
  {
    kind: "email",
    // No longer before the sign than RFC 5321 allows: data in letters would be tried from each of them to its end.
    expression: /[\w.+-]{1,64} ?@ ?[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}(?![\w-])/gu,
    read: (raw) => ({ value: raw.replaceAll(" ", ""), score: 1 }),
  },
  {
    kind: "vat-id",
    expression:
      /(?<![\p{L}\d])(?:AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)[ -]?[A-Z\d](?:[ .-]?[A-Z\d]){5,13}(?![\p{L}\d])/gu,
    read: (raw) => readVat(raw),
  },
  {
    kind: "bic",
    expression: /(?<![\p{L}\d])[A-Z]{4}[A-Z]{2}[A-Z\d]{2}(?:[A-Z\d]{3})?(?![\p{L}\d])/gu,
    read: (raw) => ({ value: raw, score: 0.3 }),
  },
  {
    kind: "url",
    expression: /(?<![\w@.])(?:https?:\/\/[^\s<>"]+|www\.[\w-]+(?:\.[\w-]+)+(?:\/[^\s<>"]*)?)/giu,
    read: (raw) => ({ value: raw.replace(/[.,;)]+$/, ""), score: 1 }),
  },
  {
    kind: "url",
    expression:
      /(?<![\w@.-])(?:[\w-]+\.)+(?:com|org|net|de|fr|es|it|nl|be|at|ch|eu|io|co\.uk|com\.my|biz|info)(?:\/[\w./-]*)?(?![\w@])/gu,
    read: (raw) => ({ value: raw, score: 0.7 }),
  },
  {
    kind: "time",
    expression:
      /(?<![\d:.])([01]?\d|2[0-3])[:h]([0-5]\d)(?::([0-5]\d))?(?:\s?([AaPp])\.?[Mm]\b\.?)?(?![\d])/gu,
    read: readTime,
  },
  {
    kind: "phone",
    expression: /(?<![\p{L}\d])(?:\+\d|\(\+?\d|0\d)[\d() ./-]{5,18}\d(?![\p{L}\d])/gu,
    read: (raw) =>
      raw.replace(/\D/g, "").length >= 7
        ? { value: raw.trim(), score: /^\+|^\(\d{3}\) ?\d{3}-\d{4}$/.test(raw) ? 0.8 : 0.4 }
        : undefined,
  },
];

/** Pieces of a segment that are told by their form alone; the first pattern that claims a piece keeps it. */
export function findPatterns(segment: Segment): Entity[] {
  const found = findBankAccounts(segment);
  for (const { kind, expression, read } of patterns) {
    for (const match of segment.text.matchAll(expression)) {
      const start = match.index;
      const raw = match[0].trimEnd();
      const value = read(raw);
      if (!value) continue;
      const end = start + (value.raw ?? raw).length;
      if (found.some((other) => other.start < end && other.end > start)) continue;
      found.push({ segment, start, end, kind, raw, ...value });
    }
  }
  return found;
}

/** An IBAN whose check digits are wrong may be misread; it must be long and mostly digits. */
function findBankAccounts(segment: Segment): Entity[] {
  return findIbans(segment.text).flatMap(({ start, end, value, isValid }) => {
    const isLikely = value.length >= 18 && value.replace(/\D/g, "").length > 14;
    if (!isValid && !isLikely) return [];
    const raw = segment.text.slice(start, end);
    return [{ segment, start, end, kind: "iban" as const, raw, value, score: isValid ? 1 : 0.6 }];
  });
}

/** Up to the words in capitals that may stand behind it ("CHE-116.281.710 MWST", "DE136695976 IBAN"). */
function readVat(printed: string): { value: string; score: number; raw: string } | undefined {
  for (let raw = printed; ; raw = raw.slice(0, raw.lastIndexOf(" "))) {
    const value = raw.replace(/[ .-]/g, "");
    if (vatCompact.test(value)) return { value, score: 1, raw };
    if (!raw.includes(" ")) return undefined;
  }
}

function readTime(raw: string): { value: string; score: number } | undefined {
  const match = /^(\d{1,2})[:h](\d{2})(?::(\d{2}))?(?:\s?([AaPp]))?/.exec(raw);
  if (!match) return undefined;
  const half = match[4]?.toLowerCase();
  const hour = Number(match[1]);
  const full = half === "p" && hour < 12 ? hour + 12 : half === "a" && hour === 12 ? 0 : hour;
  return {
    value: `${String(full).padStart(2, "0")}:${match[2]}${match[3] ? `:${match[3]}` : ""}`,
    score: 0.9,
  };
}
