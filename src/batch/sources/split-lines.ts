/**
 * Lines of a stream of text, without their ends. Where it holds zero characters, as `find -print0` writes them, those end the lines, so that names
 * may hold line ends.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  let isZero: boolean | undefined;
  const cut = function* (): Generator<string> {
    isZero ??= rest.includes("\0") ? true : undefined;
    const end = isZero ? "\0" : "\n";
    for (let at = rest.indexOf(end); at >= 0; at = rest.indexOf(end)) {
      const line = rest.slice(0, at);
      rest = rest.slice(at + 1);
      yield isZero ? line : line.replace(/\r$/u, "");
    }
  };
  for await (const chunk of chunks) {
    rest += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    yield* cut();
  }
  rest += decoder.decode();
  yield* cut();
  if (rest !== "") yield rest;
}
