import type { PixelImage } from "../ports/pixel-reader.ts";
import type { PrintLanguage } from "../values/detect-language.ts";
import { findLanguageData } from "./find-language-data.ts";
import type { LanguageData } from "./find-language-data.ts";
import { loadSecondReader } from "./load-second-reader.ts";
import type { SecondReader } from "./load-second-reader.ts";

/** Readers of single lines whose alphabets have what the first one lacks, one a language. */
export interface SecondReaders {
  /** Whether there is data of the language on this machine. */
  knows(language: PrintLanguage): boolean;
  /** Reads a picture of one line; started at first use. */
  read(line: PixelImage, language: PrintLanguage): Promise<string>;
}

/** Each holds a hundred megabytes. */
const maxOpen = 2;

/** No reader is loaded before a line asks for it; of many languages the latest are kept. */
export function makeSecondReaders(): SecondReaders {
  const data = new Map<PrintLanguage, LanguageData | undefined>();
  const open = new Map<PrintLanguage, Promise<SecondReader>>();
  const find = (language: PrintLanguage): LanguageData | undefined => {
    if (!data.has(language)) data.set(language, findLanguageData(language));
    return data.get(language);
  };
  return {
    knows: (language) => find(language) !== undefined,
    read: async (line, language) => {
      const known = find(language);
      if (!known) throw new Error(`no data of ${language}`);
      const reader = open.get(language) ?? loadSecondReader(known);
      open.delete(language);
      open.set(language, reader);
      if (open.size > maxOpen) {
        const [oldest, old] = [...open][0]!;
        open.delete(oldest);
        await (await old).close();
      }
      return await (await reader).read(line);
    },
  };
}
