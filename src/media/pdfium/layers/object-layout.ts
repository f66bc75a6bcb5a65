/** Where one build of the engine keeps the objects of a file, in words of four bytes, and what each kind of them starts with. */
export const objectLayout = {
  kinds: { reference: 0x1_9c90, array: 0x1_9cf4, string: 0x1_db48, name: 0x1_dcb8, dictionary: 0x1_dd1c },
  document: { objects: 3, catalog: 10 },
  /** Of any object: the number under which others refer to it, 0 where none can. */
  number: 2,
  reference: { document: 4, number: 5 },
  text: 4,
  array: { first: 4, end: 5 },
  dictionary: { first: 6, entries: 7, count: 8, words: 9 },
  /** Of a tree of entries, whose keys are numbers or texts. */
  entry: { before: 0, after: 1, parent: 2, isBlack: 3, key: 4, value: 5, words: 6 },
  /** In bytes. */
  string: { length: 4, room: 8, characters: 12 },
  annotation: { dictionary: 1, words: 3 },
  mark: { name: 3, kind: 2, property: 4, properties: 5, isProperty: 1 },
  form: { content: 24, dictionary: 20 },
  image: { content: 30, layer: 10 },
};
