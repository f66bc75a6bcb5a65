import type { LeafKind } from "../../document/leaf-meta.ts";

const currencySigns: Readonly<Record<string, readonly string[]>> = {
  EUR: ["€", "Euro", "Euros"],
  USD: ["US$", "$", "US Dollar", "dollars"],
  GBP: ["£", "pounds", "sterling"],
  JPY: ["¥", "円", "yen"],
  CNY: ["RMB", "¥", "元", "CN¥", "yuan"],
  CHF: ["SFr.", "SFr", "Fr.", "Franken"],
  MYR: ["RM", "Ringgit"],
  INR: ["₹", "Rs.", "Rs", "rupees"],
  KRW: ["₩", "원", "won"],
  BRL: ["R$", "reais"],
  CAD: ["C$", "CA$", "CAN$", "$"],
  AUD: ["A$", "AU$", "$"],
  NZD: ["NZ$", "$"],
  SGD: ["S$", "$"],
  HKD: ["HK$", "$"],
  MXN: ["MX$", "$", "pesos"],
  ARS: ["$", "pesos"],
  CLP: ["$", "pesos"],
  COP: ["$", "pesos"],
  SEK: ["kr", "kronor"],
  NOK: ["kr", "kroner"],
  DKK: ["kr.", "kr", "kroner"],
  PLN: ["zł", "złotych"],
  CZK: ["Kč"],
  HUF: ["Ft", "forint"],
  RON: ["lei", "leu"],
  TRY: ["₺", "TL"],
  RUB: ["₽", "руб."],
  UAH: ["₴", "грн"],
  ILS: ["₪", "NIS"],
  THB: ["฿", "baht"],
  VND: ["₫", "đ"],
  IDR: ["Rp", "Rp."],
  PHP: ["₱", "Php"],
  ZAR: ["R", "rand"],
  AED: ["Dhs", "Dirham", "د.إ"],
  TWD: ["NT$"],
  KZT: ["₸"],
  NGN: ["₦"],
};

const namingLanguages = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb"];

type NameType = "region" | "language" | "currency";

const namers = new Map<NameType, readonly Intl.DisplayNames[]>();

function namersOf(type: NameType): readonly Intl.DisplayNames[] {
  const known =
    namers.get(type) ??
    namingLanguages.map((language) => new Intl.DisplayNames([language], { type, fallback: "none" }));
  namers.set(type, known);
  return known;
}

function namesOf(code: string, type: NameType): string[] {
  return namersOf(type).flatMap((namer) => {
    try {
      const name = namer.of(code);
      return name === undefined ? [] : [name];
    } catch {
      // Not a code at all: it has no names.
      return [];
    }
  });
}

function findSigns(value: string, kind: LeafKind): string[] {
  if (kind === "currency")
    return [...new Set([...(currencySigns[value.toUpperCase()] ?? []), ...namesOf(value, "currency")])];
  if (kind === "country") return [...new Set(namesOf(value.toUpperCase(), "region"))];
  if (kind === "language") return [...new Set(namesOf(value, "language"))];
  return [];
}

/** Longer values are names, not codes. */
const longestCode = 3;
const known = new Map<string, readonly string[]>();

/** Other ways in which a code is printed: `€` for `EUR`, `Deutschland` for `DE`. Surest first. */
export function listSigns(value: string, kind: LeafKind): readonly string[] {
  if (kind !== "currency" && kind !== "country" && kind !== "language") return [];
  if (value.length > longestCode) return findSigns(value, kind);
  const key = `${kind} ${value}`;
  const signs = known.get(key) ?? findSigns(value, kind);
  if (known.size < 1024) known.set(key, signs);
  return signs;
}
