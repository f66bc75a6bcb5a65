import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { Recording } from "./recording.ts";

const namePattern = /^[0-9a-f]{64}\.json$/;

function isRecording(value: unknown): value is Recording {
  const { kind, question, outcomes } = (value ?? {}) as Partial<Recording>;
  return (
    kind === "gleaner.recording/1" &&
    typeof question?.hash === "string" &&
    Array.isArray(outcomes) &&
    outcomes.length > 0
  );
}

async function readOne(path: string): Promise<Recording> {
  const text = await readFile(path, "utf8");
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = undefined;
  }
  if (isRecording(parsed)) return parsed;
  throw new GleanerError("input.corrupt", {
    what: `Cannot replay ${path}`,
    seen: "it is no recording of a call",
    hint: "Remove the file, and record its question again.",
    where: { option: "replay" },
  });
}

/** All recordings of a folder. Throws `input.not-found` where there is no such folder, `input.corrupt` for a damaged file. */
export async function readRecordings(folder: string): Promise<readonly Recording[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    throw new GleanerError("input.not-found", {
      what: `Cannot replay ${folder}`,
      seen: `the folder cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})`,
      hint: "Name a folder that a run with record has written.",
      where: { option: "replay" },
      cause: error,
    });
  }
  const files = names.filter((name) => namePattern.test(name)).sort();
  return await Promise.all(files.map((name) => readOne(join(folder, name))));
}
