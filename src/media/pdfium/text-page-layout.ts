/** Where a text page keeps its characters, in words of four bytes: the list of its blocks, the place of the first one in them, and their number. */
const page = { blocks: 5, blocksEnd: 6, first: 8, count: 9 };
const recordWords = 20;
const recordsOfBlock = 51;

/** Where one build of the engine keeps what it knows of the characters of a text page, in words of four bytes. */
export const textPageLayout = {
  page,
  recordWords,
  recordsOfBlock,
  /** Of one character: how it came about, its meaning, its code in the font, where the pen stood, its ink, its room, its matrix, its object. */
  record: {
    kind: 0,
    code: 1,
    fontCode: 2,
    x: 3,
    y: 4,
    inkLeft: 5,
    inkRight: 7,
    left: 9,
    bottom: 10,
    right: 11,
    top: 12,
    a: 13,
    c: 15,
    object: 19,
  },
};
