import type { PrintLanguage } from "../values/detect-language.ts";

/** What Tesseract calls the languages, in its files and in the packages of its data. */
export const languageNames: Readonly<Record<PrintLanguage, string>> = {
  en: "eng",
  de: "deu",
  fr: "fra",
  es: "spa",
  it: "ita",
  pt: "por",
  nl: "nld",
  da: "dan",
  sv: "swe",
  nb: "nor",
  fi: "fin",
  pl: "pol",
  cs: "ces",
  hu: "hun",
  ro: "ron",
  tr: "tur",
};
