import { buffer } from "node:stream/consumers";
import type { BatchTask } from "./batch-task.ts";

type Stream = Parameters<typeof buffer>[0];

const isStream = (source: Awaited<ReturnType<BatchTask["open"]>>): boolean =>
  typeof source === "object" && ("getReader" in source || "pipe" in source);

/** The same document, which can be opened as often as needed: the bytes of a stream, which can be read once, are kept. */
export function openAgain(task: BatchTask): BatchTask {
  let kept: ReturnType<BatchTask["open"]> | undefined;
  const open = async (): ReturnType<BatchTask["open"]> => {
    const source = await task.open();
    return isStream(source)
      ? { bytes: await buffer(source as unknown as Stream), name: task.source }
      : source;
  };
  return { ...task, open: () => (kept ??= open()) };
}
