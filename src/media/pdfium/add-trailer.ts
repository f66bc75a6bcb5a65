/**
 * A cut file with a new end that points at its last catalog, so that the objects before the cut can be read; undefined
 * where no catalog stands outside a compressed object stream.
 */
export function addTrailer(bytes: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  let root: string | undefined;
  for (const catalog of text.matchAll(/\/Type\s*\/Catalog\b/g)) {
    const before = text.slice(Math.max(0, catalog.index - 2000), catalog.index);
    const header = [...before.matchAll(/(\d+)\s+(\d+)\s+obj\b/g)].at(-1);
    if (header) root = `${header[1]} ${header[2]} R`;
  }
  if (root === undefined) return undefined;
  const ending = Buffer.from(`\nendobj\ntrailer\n<< /Root ${root} >>\nstartxref\n0\n%%EOF\n`, "latin1");
  return Buffer.concat([bytes, ending]);
}
