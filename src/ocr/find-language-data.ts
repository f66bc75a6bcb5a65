import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PrintLanguage } from "../values/detect-language.ts";
import { isLanguageData } from "./is-language-data.ts";
import { languageNames } from "./language-names.ts";

/** Where the second reader finds what it knows of a language. */
export interface LanguageData {
  /** Tesseract's name of the language, which is that of the file. */
  readonly name: string;
  readonly folder: string;
  readonly gzip: boolean;
}

/** Folders in which installations of Tesseract keep their data, under folders of their version or without. */
const installations = [
  "/usr/share/tesseract-ocr",
  "/usr/share/tessdata",
  "/usr/local/share/tessdata",
  "/opt/homebrew/share/tessdata",
  "C:\\Program Files\\Tesseract-OCR\\tessdata",
];

/** The data of a language: its package, else what this machine has installed; undefined where there is none. Downloads nothing. */
export function findLanguageData(language: PrintLanguage): LanguageData | undefined {
  const name = languageNames[language];
  const packed = findPackage(name);
  if (packed) return { name, folder: packed, gzip: true };
  const folder = listFolders().find((candidate) => isLanguageData(join(candidate, `${name}.traineddata`)));
  return folder ? { name, folder, gzip: false } : undefined;
}

function findPackage(name: string): string | undefined {
  try {
    const entry = fileURLToPath(import.meta.resolve(`@tesseract.js-data/${name}`));
    const folder = join(dirname(entry), "4.0.0_best_int");
    return existsSync(join(folder, `${name}.traineddata.gz`)) ? folder : undefined;
  } catch {
    return undefined;
  }
}

function listFolders(): string[] {
  const named = process.env["TESSDATA_PREFIX"];
  return [
    ...(named ? [named, join(named, "tessdata")] : []),
    ...installations.flatMap((folder) => [folder, ...listVersions(folder)]),
  ];
}

/** `5/tessdata` and the like, the newest first. */
function listVersions(folder: string): string[] {
  try {
    const versions = readdirSync(folder).filter((entry) => /^\d/.test(entry));
    return versions
      .sort((a, b) => parseFloat(b) - parseFloat(a))
      .map((entry) => join(folder, entry, "tessdata"));
  } catch {
    return [];
  }
}
