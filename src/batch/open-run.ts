import { lstat } from "node:fs/promises";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { Schema } from "../document/schema.ts";
import type { Budget, BudgetCaps } from "../money/create-budget.ts";
import { openJournal } from "./journal/open-journal.ts";
import type { Journal } from "./journal/open-journal.ts";
import { openOutputFile } from "./output-file.ts";
import type { OutputFile } from "./output-file.ts";
import { requeueTasks } from "./requeue-tasks.ts";

interface OpenRunInput {
  /** Undefined: lines go elsewhere, and nothing can be resumed. */
  readonly out?: string;
  readonly resume: boolean;
  readonly retryFailed: boolean;
  readonly schema: Schema;
  readonly settingsHash: string;
  readonly caps: BudgetCaps;
  readonly budget?: Budget;
  readonly onFailure: (error: GleanerError) => void;
}

interface OpenedRun {
  readonly journal: Journal;
  readonly output?: OutputFile;
  /** An earlier process had other settings than this one. */
  readonly isChanged: boolean;
}

const isThere = async (path: string): Promise<boolean> =>
  await lstat(path).then(
    () => true,
    () => false,
  );

function exists(path: string, seen: string, hint: string): GleanerError {
  return new GleanerError("result.exists", {
    what: `Cannot write ${path}`,
    seen,
    hint,
    where: { option: "out" },
  });
}

async function checkPlace(out: string, journal: string, resume: boolean): Promise<void> {
  const [hasOut, hasJournal] = [await isThere(out), await isThere(journal)];
  if (!resume && (hasOut || hasJournal)) {
    throw exists(
      hasOut ? out : journal,
      "a file of this name exists",
      hasJournal
        ? "Pass --resume to go on with that run, or choose another name."
        : "Choose another name, or move the old file away.",
    );
  }
  if (hasOut && !hasJournal) {
    throw exists(
      out,
      "a file of this name exists, and no journal of a run beside it",
      "Choose another name, or put the journal back.",
    );
  }
}

/**
 * Opens the journal of a run and its output, made anew or as an earlier process left them. Throws `result.exists`, `result.unwritable`,
 * `input.corrupt`, and `options.invalid` for a run of another schema.
 */
export async function openRun(input: OpenRunInput): Promise<OpenedRun> {
  const { out, resume, retryFailed, schema, settingsHash, caps, budget, onFailure } = input;
  const path = out === undefined ? "" : `${out}.journal`;
  if (out !== undefined) await checkPlace(out, path, resume);
  const journal = await openJournal({ path, caps, onFailure, ...(budget ? { budget } : {}) });
  try {
    const known = journal.read("schema");
    if (known !== undefined && known !== schema.hash) {
      throw new GleanerError("options.invalid", {
        what: `Cannot go on with ${out}`,
        seen: "it was begun with another schema",
        hint: "Pass the same schema, or choose another output.",
        where: { option: "schema" },
      });
    }
    const before = journal.read("settings");
    journal.store("schema", schema.hash);
    journal.store("settings", settingsHash);
    const isChanged = before !== undefined && before !== settingsHash;
    if (out === undefined) return { journal, isChanged };
    if (known !== undefined) await requeueTasks({ journal, path: out, retryFailed });
    const end = Number(journal.read("output-end") ?? 0);
    const output = await openOutputFile(out, end, !(await isThere(out)) && end === 0);
    return { journal, output, isChanged };
  } catch (error) {
    journal.close();
    throw error;
  }
}
