/**
 * Where one build of the engine keeps the list of a page's objects, in words of four bytes: its blocks, the place of the first one in
 * them, and their number. The first word of an object tells its class.
 */
export const pageObjectsLayout = { blocks: 29, blocksEnd: 30, first: 32, count: 33, objectsOfBlock: 1024 };
