import { isGleanerError } from "../../src/errors/is-gleaner-error.ts";
import { load } from "../../src/load.ts";

/** Milliseconds from which a file counts as one that hangs; opening and each page may take 8 s by themselves, and a busy machine takes its time. */
const mostMs = 90_000;
const mostPages = 2;

async function openAndRead(source: { bytes: Uint8Array; name?: string }): Promise<void> {
  const opened = await load(source, { grounding: { words: "text-layer" } });
  try {
    const pages = opened.document.pages.slice(0, mostPages);
    for await (const page of opened.read(pages.map(({ index }) => index))) void page.text;
    for (const { index, unit } of pages)
      if (unit !== "none") await opened.render({ page: index, mediaType: "image/jpeg", maxEdge: 400 });
  } finally {
    await opened.close();
  }
}

/** What is wrong with how a broken file is taken: something else than an error of ours, or no end. Undefined where nothing is. */
export async function tryBytes(bytes: Uint8Array, name: string | undefined): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`took more than ${mostMs} ms`), mostMs);
  });
  const work = openAndRead(name === undefined ? { bytes } : { bytes, name }).then(
    () => undefined,
    (error: unknown) => {
      if (!isGleanerError(error)) return `threw ${error instanceof Error ? error.stack : typeof error}`;
      if (error.code.startsWith("internal.")) return `threw ${error.code}: ${error.message}`;
      const { message, hint } = error;
      return message === "" || hint === "" ? `${error.code} without a word` : undefined;
    },
  );
  const fault = await Promise.race([work, late]);
  clearTimeout(timer);
  return fault;
}
