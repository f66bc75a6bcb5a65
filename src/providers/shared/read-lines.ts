/** Lines of a text that comes in pieces, without their ends; empty ones are left out. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  for await (const chunk of chunks) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
    pieces.push(first);
    for (const next of others) {
      const line = pieces.join("").trim();
      if (line !== "") yield line;
      pieces = [next];
    }
  }
  const rest = (pieces.join("") + decoder.decode()).trim();
  if (rest !== "") yield rest;
}
