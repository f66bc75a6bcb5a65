import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CommandIo } from "../../../src/faces/cli/command-io.ts";
import { showProgress } from "../../../src/faces/cli/show-progress.ts";

let written: string[];
const io = (isErrorTerminal: boolean): CommandIo => ({
  write: () => Promise.resolve(),
  writeError: (text) => void written.push(text),
  stdin: process.stdin,
  isInputTerminal: false,
  isTerminal: true,
  isErrorTerminal,
  width: 60,
  errorWidth: 60,
  env: {},
  signal: new AbortController().signal,
});

beforeEach(() => {
  written = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it("says nothing about work that takes less than a second", () => {
  const progress = showProgress(io(true), "a.pdf", true);
  vi.advanceTimersByTime(900);
  progress.stop();
  expect(written).toEqual([]);
});

it("says what is going on after a second, in one line that goes away", () => {
  const progress = showProgress(io(true), "a.pdf", true);
  progress.onEvent({ type: "progress", step: "read", done: 2, total: 9 });
  vi.advanceTimersByTime(1600);
  progress.stop();
  expect(written.some((text) => /reading page 3 of 9 · 1\.\d s · a\.pdf$/.test(text))).toBe(true);
  expect(written.join("")).not.toContain("\n");
  expect(written.at(-1)).toBe("\r\u001b[2K");
  vi.advanceTimersByTime(5000);
  expect(written.at(-1)).toBe("\r\u001b[2K");
});

it.each([
  ["stderr is no terminal", false, true],
  ["--quiet asks for silence", true, false],
])("is silent where %s", (_, isTerminal, isWanted) => {
  const progress = showProgress(io(isTerminal), "a.pdf", isWanted);
  vi.advanceTimersByTime(3000);
  progress.stop();
  expect(written).toEqual([]);
});

it("cannot be used by a file name to move the cursor", () => {
  const progress = showProgress(io(true), "a\u001b[2Jb.pdf", true);
  vi.advanceTimersByTime(1600);
  progress.stop();
  expect(written.join("")).toContain(" · a [2Jb.pdf");
});
