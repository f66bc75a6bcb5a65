import type { PixelImage, PixelReading, PixelWord } from "../ports/pixel-reader.ts";
import { detectLanguage } from "../values/detect-language.ts";
import { addLetters } from "./add-letters.ts";
import { addSigns } from "./add-signs.ts";
import { languageNames } from "./language-names.ts";
import type { LineReading } from "./read-line.ts";
import type { SecondReaders } from "./second-readers.ts";

/** Lines of a page that are read again for their currency signs alone, 15 ms each. */
const maxSignLines = 30;
/** A word that can have lost a mark; numbers and codes are left alone. */
const couldHaveMarks = /\p{L}{2}/u;

type Reread = Pick<PixelReading, "words" | "uncheckedLetters">;

/**
 * The words of a page's lines, those lines read a second time that can hold what the first reader's alphabet lacks: letters
 * with marks where the language of the page has them, currency signs beside amounts.
 */
export async function readAgain(
  lines: readonly LineReading[],
  image: PixelImage,
  second: SecondReaders,
  checkAborted: () => void,
): Promise<Reread> {
  const language =
    detectLanguage(lines.flatMap(({ words }) => words.map(({ text }) => text)).join(" ")) ?? "en";
  const isKnown = second.knows(language);
  const hasMarks = language !== "en" && isKnown;
  let signLines = 0;
  const words: PixelWord[] = [];
  for (const line of lines) {
    const readsLetters = hasMarks && line.words.some(({ text }) => couldHaveMarks.test(text));
    const readsSigns = line.lostInk.length > 0 && (readsLetters || signLines < maxSignLines);
    if (readsSigns && !readsLetters) signLines += 1;
    if (!readsLetters && !readsSigns) {
      words.push(...line.words);
      continue;
    }
    checkAborted();
    const reading = await second.read(line.picture, isKnown ? language : "en");
    const marked = readsLetters ? giveLetters(line.words, reading) : line.words;
    words.push(...(readsSigns ? addSigns({ ...line, words: marked }, image, reading) : marked));
  }
  if (isKnown || !words.some(({ text }) => couldHaveMarks.test(text))) return { words };
  const packageName = `@tesseract.js-data/${languageNames[language]}`;
  return { words, uncheckedLetters: { language, packageName } };
}

function giveLetters(words: readonly PixelWord[], reading: string): PixelWord[] {
  const texts = addLetters(
    words.map(({ text }) => text),
    reading,
  );
  return words.map((word, index) => {
    const text = texts[index]!;
    return text === word.text ? word : { ...word, text, otherReading: word.text };
  });
}
