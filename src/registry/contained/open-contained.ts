import { GleanerError } from "../../errors/gleaner-error.ts";
import { aloneSizes } from "../../formats/flow/alone-sizes.ts";
import { openTexts } from "../../formats/flow/open-texts.ts";
import type { BytesFormat, ChildFile, FormatContext, FormatInput, OpenFile } from "../../ports/format.ts";
import { ContainedProcess } from "./contained-process.ts";
import type { ContainedReply } from "./messages.ts";

/** Of JavaScript: with what lies beside it such a process stays under a gigabyte. A table of 40 MB of HTML takes half of that. */
const maxHeapMb = 640;
/** What the time limit of a page is given to; packed files hold several times as much. */
const timedBytes = { text: 4 * 1024 * 1024, packed: 1024 * 1024 };

function raise(reply: ContainedReply): never {
  if ("refusal" in reply) throw new GleanerError(reply.refusal.code, reply.refusal.details);
  throw "failure" in reply ? reply.failure : new TypeError("an answer to another question");
}

async function* listChildren(reader: ContainedProcess): AsyncGenerator<ChildFile> {
  try {
    for (;;) {
      const reply = await reader.ask({ ask: "next" });
      if (!("child" in reply)) raise(reply);
      if (!reply.child) return;
      const { error, ...child } = reply.child;
      yield { ...child, ...(error ? { error: new GleanerError(error.code, error.details) } : {}) };
    }
  } finally {
    reader.stop();
  }
}

/**
 * Opens a file whose pages are texts by a process of its own, which is ended when it takes too long or too much memory. Throws
 * `input.timeout`, `input.too-large`, and what the format throws.
 */
export async function openContained(
  format: BytesFormat,
  input: FormatInput,
  context: FormatContext,
): Promise<OpenFile> {
  const { signal, readPixels: _pixels, transcribe: _sound, ...plain } = context;
  const { maxPages, maxPixels, pageTimeoutMs } = context.limits;
  const { maxSeconds, maxFrames } = context.recordings;
  const { maxFiles, maxExpandedBytes, maxExpansion } = context.archives;
  const isPacked = (format.aloneFrom ?? Infinity) <= aloneSizes.packed;
  const reader = new ContainedProcess({
    name: input.name,
    timeoutMs: pageTimeoutMs * Math.ceil(input.bytes.byteLength / timedBytes[isPacked ? "packed" : "text"]),
    maxHeapMb,
    ...(signal ? { signal } : {}),
  });
  const reply = await reader.ask({
    ask: "open",
    format: format.id,
    input,
    // The limits of a whole load hold more than a format asks for, and not all of it can go to another process.
    context: {
      ...plain,
      limits: { maxPages, maxPixels, pageTimeoutMs },
      recordings: { maxSeconds, maxFrames },
      archives: { maxFiles, maxExpandedBytes, maxExpansion },
    },
  });
  const opened = "opened" in reply ? reply.opened : undefined;
  if (!opened?.hasChildren) reader.stop();
  if (!opened) return raise(reply);
  const { texts, hasChildren, ...facts } = opened;
  const pages = openTexts({ name: input.name, pages: texts.map((text) => ({ text })) });
  return {
    ...facts,
    ...(hasChildren ? { children: () => listChildren(reader) } : {}),
    read: (page) => pages.read(page),
    render: (request) => pages.render(request),
    close: async () => reader.stop(),
  };
}
