export interface ServerEvent {
  /** The event's own word; `message` where it has none. */
  readonly type: string;
  readonly data: string;
}

/**
 * Server-sent events (WHATWG HTML, section 9.2): lines end in LF, CR LF or CR, comments start with a colon, several
 * data lines are joined by LF. A last event without its empty line counts: some gateways just stop.
 */
export async function* readServerEvents(chunks: AsyncIterable<Uint8Array>): AsyncIterable<ServerEvent> {
  const decoder = new TextDecoder();
  let buffer = "";
  let type = "message";
  let data: string[] = [];
  const take = (line: string): void => {
    const [, name, value = ""] = /^(\w+):? ?(.*)$/s.exec(line) ?? [];
    if (name === "data") data.push(value);
    if (name === "event") type = value;
  };
  const finish = (): ServerEvent[] => {
    const events = data.length > 0 || type !== "message" ? [{ type, data: data.join("\n") }] : [];
    type = "message";
    data = [];
    return events;
  };
  for await (const chunk of chunks) {
    buffer += decoder.decode(chunk, { stream: true });
    // A CR at the very end may be the first half of CR LF: it waits for the next chunk.
    const lines = buffer.split(/\r\n|\n|\r(?!$)/);
    buffer = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "") yield* finish();
      else take(line);
    }
  }
  take(buffer.replace(/\r$/, ""));
  yield* finish();
}
