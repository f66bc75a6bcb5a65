import { flushCompileCache } from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { BytesFormat, ChildFile, OpenFile } from "../../ports/format.ts";
import type { ContainedQuestion, ContainedReply } from "./messages.ts";
import { packError } from "./pack-error.ts";

/** The program of a process that opens one file with a format whose pages are texts, and hands over the files in it one by one. */

const ending = extname(fileURLToPath(import.meta.url));
let children: AsyncIterator<ChildFile> | undefined;

async function listTexts(opened: OpenFile): Promise<string[]> {
  const texts: string[] = [];
  for (const page of opened.pages.keys()) texts.push((await opened.read(page)).text);
  return texts;
}

async function answer(question: ContainedQuestion): Promise<ContainedReply> {
  if (question.ask === "next") {
    const next = await children?.next();
    if (!next || next.done === true) return { child: undefined };
    const { error, ...child } = next.value;
    return { child: { ...child, ...(error ? { error: packError(error) } : {}) } };
  }
  const module = (await import(
    new URL(`../../formats/${question.format}${ending}`, import.meta.url).href
  )) as {
    readonly default: BytesFormat;
  };
  const opened = await module.default.open(question.input, {
    ...question.context,
    readPixels: () => Promise.reject(new TypeError("a text has no pixels")),
  });
  children = opened.children?.()[Symbol.asyncIterator]();
  const { mediaType, pages, attachments, metadata, warnings, isContainer, isUnpacked } = opened;
  return {
    opened: {
      ...(mediaType === undefined ? {} : { mediaType }),
      ...(isContainer === undefined ? {} : { isContainer }),
      ...(isUnpacked === undefined ? {} : { isUnpacked }),
      pages,
      attachments,
      metadata,
      warnings,
      texts: await listTexts(opened),
      hasChildren: children !== undefined,
    },
  };
}

// Ctrl-C goes to every process of a terminal; whoever started this one ends it.
process.on("SIGINT", () => undefined);
process.on("message", (question) => {
  const reply = (message: ContainedReply): void => {
    // Kept where the environment asks for it: this process is killed, and a process that is killed keeps nothing.
    flushCompileCache?.();
    process.send?.(message);
  };
  answer(question as ContainedQuestion).then(reply, (error: unknown) =>
    reply(isGleanerError(error) ? { refusal: packError(error) } : { failure: error }),
  );
});
