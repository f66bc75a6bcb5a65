/**
 * The `data` of each server-sent event (WHATWG HTML, section 9.2): lines end in LF, CR LF or CR, comments start with a
 * colon, several data lines are joined by LF. A last event without its empty line counts: some gateways just stop.
 */
export async function* readServerEvents(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let buffer = "";
  let data: string[] = [];
  const take = (line: string): void => {
    if (line.startsWith("data:")) data.push(line.slice(line.startsWith("data: ") ? 6 : 5));
  };
  for await (const chunk of chunks) {
    buffer += decoder.decode(chunk, { stream: true });
    // A CR at the very end may be the first half of CR LF: it waits for the next chunk.
    const lines = buffer.split(/\r\n|\n|\r(?!$)/);
    buffer = lines.pop() ?? "";
    for (const line of lines) {
      if (line !== "") take(line);
      else if (data.length > 0) {
        yield data.join("\n");
        data = [];
      }
    }
  }
  take(buffer.replace(/\r$/, ""));
  if (data.length > 0) yield data.join("\n");
}
