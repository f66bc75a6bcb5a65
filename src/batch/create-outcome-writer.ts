import { setImmediate as endOfTurn } from "node:timers/promises";
import type { BatchOutcome } from "./batch-outcome.ts";
import type { Journal } from "./journal/open-journal.ts";
import type { TaskRecord } from "./journal/task-record.ts";
import type { OutputFile } from "./output-file.ts";

export type UnplacedRecord = Omit<TaskRecord, "start" | "end">;

export interface OutcomeWriter {
  /** Resolves once line and journal are on disk, which then agree. */
  write(outcome: BatchOutcome, record: UnplacedRecord): Promise<void>;
}

interface WriterInput {
  readonly journal: Journal;
  /** Where lines go: a file, or whatever takes them in order. */
  readonly output: Pick<OutputFile, "append">;
}

interface Waiting {
  readonly line: Buffer;
  readonly record: UnplacedRecord;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes outcomes one group after the other: lines first, then the journal, which alone says where the output ends. After a crash between
 * the two the lines are cut off again, so each document has exactly one.
 */
export function createOutcomeWriter({ journal, output }: WriterInput, start: number): OutcomeWriter {
  let end = start;
  let waiting: Waiting[] = [];
  let isWriting = false;
  const writeGroup = async (group: readonly Waiting[]): Promise<void> => {
    const records: TaskRecord[] = [];
    let at = end;
    for (const { line, record } of group) {
      records.push({ ...record, start: at, end: at + line.byteLength });
      at += line.byteLength;
    }
    await output.append(Buffer.concat(group.map(({ line }) => line)));
    await journal.finish(records, at);
    end = at;
  };
  const work = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      // Documents that end in the same turn of the event loop are one group.
      await endOfTurn();
      const group = waiting;
      waiting = [];
      try {
        await writeGroup(group);
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    isWriting = false;
  };
  return {
    write(outcome, record) {
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      const { source, sha256, status, extraction, error } = outcome;
      const line = Buffer.from(`${JSON.stringify({ source, sha256, status, extraction, error })}\n`);
      waiting.push({ line, record, resolve: () => resolve(undefined), reject });
      if (!isWriting) void work();
      return promise;
    },
  };
}
