import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { GleanerError } from "../errors/gleaner-error.ts";

/** The lines of a run in one file, that only grows. */
export interface OutputFile {
  /** Bytes so far. */
  readonly end: number;
  /** Adds a text and resolves once it is on disk; where that fails, what was written of it is taken back. Not to be called while another call runs. */
  append(text: Buffer): Promise<void>;
  read(start: number, end: number): Promise<string>;
  close(): Promise<void>;
}

const unwritable = (path: string, cause: unknown): GleanerError => {
  const { code = "no" } = cause as NodeJS.ErrnoException;
  return new GleanerError("result.unwritable", {
    what: `Cannot write ${path}`,
    seen: `the system says ${code}`,
    hint:
      code === "ENOSPC" || code === "EFBIG" || code === "EDQUOT"
        ? "Make room, then go on with --resume: nothing is lost."
        : "Check the rights of the file and its folder.",
    where: { option: "out" },
    cause,
  });
};

async function writeAll(file: FileHandle, text: Buffer, start: number): Promise<void> {
  for (let at = 0; at < text.byteLength;) {
    const { bytesWritten } = await file.write(text, at, text.byteLength - at, start + at);
    at += bytesWritten;
  }
  await file.datasync();
}

/**
 * Opens the output of a run, and cuts off whatever stands behind the end that its journal knows: a torn line, or lines that the journal
 * never heard of. Throws `result.unwritable`, and `input.corrupt` where it is shorter than it was.
 */
export async function openOutputFile(path: string, knownEnd: number, isNew: boolean): Promise<OutputFile> {
  let file: FileHandle;
  try {
    file = await open(path, isNew ? "wx+" : "r+", 0o644);
  } catch (error) {
    throw unwritable(path, error);
  }
  const { size } = await file.stat();
  if (size < knownEnd) {
    await file.close();
    throw new GleanerError("input.corrupt", {
      what: `Cannot go on with ${path}`,
      seen: "lines that its journal knows are missing",
      hint: "Put the file back, or move it and its journal away and start anew.",
      where: { option: "resume" },
    });
  }
  if (size > knownEnd) await file.truncate(knownEnd);
  let end = knownEnd;
  return {
    get end() {
      return end;
    },
    async append(text) {
      try {
        await writeAll(file, text, end);
      } catch (error) {
        await file.truncate(end).catch(() => undefined);
        throw unwritable(path, error);
      }
      end += text.byteLength;
    },
    async read(start, stop) {
      const { buffer } = await file.read(Buffer.alloc(stop - start), 0, stop - start, start);
      return buffer.toString("utf8");
    },
    close: () => file.close(),
  };
}
