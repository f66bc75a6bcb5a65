import type { Pdfium } from "../boot-pdfium.ts";
import { objectLayout } from "./object-layout.ts";

/** Reads the objects of an open file, by their addresses in the engine's memory; 0 stands for what is not there. */
export interface ObjectReader {
  readonly catalog: number;
  /** An entry of a dictionary, references followed. */
  get(dictionary: number, key: string): number;
  /** Entries of an array as they stand there; none where it is no array. */
  listItems(array: number): number[];
  /** Where a reference leads, or the object itself. */
  follow(value: number): number;
  isDictionary(value: number): boolean;
  isArray(value: number): boolean;
  /** The text of a name or a string; "" of anything else. */
  readText(value: number): string;
  /** The number of an object under which others refer to it, also of one that is referred to; 0 where there is none. */
  numberOf(value: number): number;
  readString(string: number): string;
  close(): void;
}

const { kinds, document: places, entry, dictionary: table, string, annotation } = objectLayout;
const maxTextBytes = 4096;
const maxDepth = 64;
const maxItems = 100_000;
const key = "K";

/**
 * Undefined where the catalog is not found: the places are those of one build of the engine. What the engine has not read yet, it is made
 * to read by asking for it as an entry of a dictionary of our own.
 */
export function makeObjectReader(pdfium: Pdfium, document: number): ObjectReader | undefined {
  const wordAt = (address: number, place: number): number => pdfium.words()[(address >>> 2) + place] ?? 0;
  const kindOf = (value: number): number => (value === 0 ? 0 : wordAt(value, 0));
  const isDictionary = (value: number): boolean => kindOf(value) === kinds.dictionary;
  const readString = (address: number): string => {
    const length = address === 0 ? 0 : wordAt(address, string.length >>> 2);
    if (length > maxTextBytes) return "";
    const start = address + string.characters;
    return Buffer.from(pdfium.heap().buffer, start, length).toString("latin1");
  };
  const findEntry = (root: number, compare: (node: number) => number): number => {
    let node = root;
    for (let depth = 0; node !== 0 && depth < maxDepth; depth += 1) {
      const order = compare(node);
      if (order === 0) return wordAt(node, entry.value);
      node = wordAt(node, order < 0 ? entry.before : entry.after);
    }
    return 0;
  };
  const findObject = (number: number): number =>
    findEntry(wordAt(document, places.objects), (node) => number - wordAt(node, entry.key));
  const catalog = wordAt(document, places.catalog);
  const getRaw = (dictionary: number, name: string): number =>
    findEntry(wordAt(dictionary, table.entries), (node) => {
      const other = readString(wordAt(node, entry.key));
      return name === other ? 0 : name < other ? -1 : 1;
    });
  if (!isDictionary(catalog) || getRaw(catalog, "Pages") === 0) return undefined;

  const made: number[] = [];
  const allocate = (words: number): number => {
    const address = pdfium.allocate(4 * words);
    made.push(address);
    return address;
  };
  let question: { readonly handle: number; readonly node: number; readonly key: number } | undefined;
  const makeQuestion = (): { readonly handle: number; readonly node: number; readonly key: number } => {
    const name = allocate(4);
    const [own, node, handle] = [allocate(table.words), allocate(entry.words), allocate(annotation.words)];
    const words = pdfium.words();
    words.set([1, key.length, key.length], name >>> 2);
    pdfium.heap()[name + string.characters] = key.charCodeAt(0);
    words[own >>> 2] = kinds.dictionary;
    words[(own >>> 2) + 1] = 1;
    words[(own >>> 2) + table.first] = node;
    words[(own >>> 2) + table.entries] = node;
    words[(own >>> 2) + table.count] = 1;
    words[(node >>> 2) + entry.parent] = own + 4 * table.entries;
    words[(node >>> 2) + entry.isBlack] = 1;
    words[(node >>> 2) + entry.key] = name;
    words[(handle >>> 2) + annotation.dictionary] = own;
    return { handle, node, key: name + string.characters };
  };
  const load = (reference: number): void => {
    question ??= makeQuestion();
    pdfium.words()[(question.node >>> 2) + entry.value] = reference;
    pdfium.api.FPDFAnnot_GetStringValue(question.handle, question.key, 0, 0);
  };
  const follow = (value: number): number => {
    if (kindOf(value) !== kinds.reference) return value;
    const number = wordAt(value, objectLayout.reference.number);
    if (wordAt(value, objectLayout.reference.document) !== document || number === 0) return 0;
    const known = findObject(number);
    if (known !== 0) return known;
    load(value);
    return findObject(number);
  };
  return {
    catalog,
    get: (dictionary, name) => (isDictionary(dictionary) ? follow(getRaw(dictionary, name)) : 0),
    listItems(array) {
      if (kindOf(array) !== kinds.array) return [];
      const first = wordAt(array, objectLayout.array.first);
      const count = (wordAt(array, objectLayout.array.end) - first) >>> 2;
      return count > maxItems ? [] : [...pdfium.words().subarray(first >>> 2, (first >>> 2) + count)];
    },
    follow,
    isDictionary,
    isArray: (value) => kindOf(value) === kinds.array,
    readText(value) {
      const kind = kindOf(value);
      return kind === kinds.name || kind === kinds.string ? readString(wordAt(value, objectLayout.text)) : "";
    },
    numberOf: (value) =>
      kindOf(value) === kinds.reference
        ? wordAt(value, objectLayout.reference.number)
        : value === 0
          ? 0
          : wordAt(value, objectLayout.number),
    readString,
    close() {
      for (const address of made) pdfium.release(address);
    },
  };
}
