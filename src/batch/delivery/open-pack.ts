import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { BatchFile } from "../../ports/batch-delivery.ts";
import type { BatchCapability } from "../../ports/capabilities.ts";
import type { Model } from "../../ports/model.ts";
import type { Amount } from "../../money/create-budget.ts";

interface PackEntry {
  readonly question: string;
  readonly tasks: Set<number>;
  readonly worst: Amount;
}

/** Questions to one model that are not on their way yet, with their lines in a file. */
export interface Pack {
  readonly model: Model;
  readonly entries: ReadonlyMap<string, PackEntry>;
  /** Lets a document wait for a question that is in it; false where it is not. */
  join(question: string, task: number): boolean;
  has(task: number): boolean;
  readonly isSealed: () => boolean;
  /** Whether one more line fits. */
  fits(bytes: number): boolean;
  /** Adds one; resolves once its line is in the file. */
  add(entry: PackEntry, line: string): Promise<void>;
  /** Ends it; the file can be sent then. */
  seal(): Promise<BatchFile>;
  /** Removes the file. */
  discard(): Promise<void>;
}

interface PackInput {
  readonly model: Model;
  readonly limits: BatchCapability;
  /** Beginning of the paths of such files. */
  readonly place: string;
}

function unwritable(path: string, cause: unknown): GleanerError {
  return new GleanerError("result.unwritable", {
    what: `Cannot write ${path}`,
    seen: `the system says ${(cause as NodeJS.ErrnoException).code ?? "no"}`,
    hint: "Make room on the disk, or check the folder's rights, then go on with --resume.",
    where: { option: "delivery" },
    cause,
  });
}

/** Begins a pack; its file is made, and only its owner may read it. Throws `result.unwritable`, as adding does. */
export async function openPack({ model, limits, place }: PackInput): Promise<Pack> {
  const name = `gleaner-${randomUUID()}`;
  const path = `${place}.${name}.lines`;
  const file = await open(path, "wx", 0o600).catch((error: unknown) =>
    Promise.reject(unwritable(path, error)),
  );
  const entries = new Map<string, PackEntry>();
  const tasks = new Set<number>();
  let isSealed = false;
  let bytes = 0;
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();
  const close = async (): Promise<void> => {
    await last.catch(() => undefined);
    if (!isClosed) await file.close();
    isClosed = true;
  };
  return {
    model,
    entries,
    isSealed: () => isSealed,
    has: (task) => tasks.has(task),
    join(question, task) {
      const entry = entries.get(question);
      if (!entry) return false;
      entry.tasks.add(task);
      tasks.add(task);
      return true;
    },
    fits: (more) => entries.size < limits.maxRequests && bytes + more + 1 <= limits.maxBytes,
    async add(entry, line) {
      entries.set(entry.question, entry);
      for (const task of entry.tasks) tasks.add(task);
      bytes += Buffer.byteLength(line) + 1;
      const written = last.then(() => file.appendFile(`${line}\n`));
      last = written;
      await written.catch((error: unknown) => Promise.reject(unwritable(path, error)));
    },
    async seal() {
      isSealed = true;
      await last;
      await close();
      return { name, path, bytes };
    },
    async discard() {
      await close();
      await rm(path, { force: true });
    },
  };
}
