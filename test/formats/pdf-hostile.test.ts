import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { constants, deflateRawSync, deflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeEndlessPage, makeStream, makeTwoPages } from "./pdf-files.ts";

const run = promisify(execFile);
const script = fileURLToPath(new URL("read-hostile-pdf.ts", import.meta.url));
const megabyte = 1024 * 1024;

/** A stream that unpacks to a gigabyte of blanks: one packed block again and again. */
function makeBomb(): Uint8Array {
  const chunk = Buffer.alloc(16 * megabyte, " ");
  const block = deflateRawSync(chunk, { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array.from({ length: 64 }, () => block),
    Buffer.from([3, 0, 0, 0, 0, 1]),
  ]);
  return makeTwoPages(makeStream(packed.toString("latin1"), "/Filter /FlateDecode"), "");
}

function makeMillionOperators(): Uint8Array {
  const content = Buffer.from("0 0 m 600 700 l S\n".repeat(1_000_000));
  return makeTwoPages(makeStream(deflateSync(content).toString("latin1"), "/Filter /FlateDecode"), "");
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ["a pattern of a million steps an inch", makeEndlessPage, "page.timeout"],
  // Which of the two caps is met first, that on memory or that on time, depends on the machine.
  ["a stream that unpacks to a gigabyte", makeBomb, /^page\.(?:damaged|timeout)$/],
  ["a million operators", makeMillionOperators, /^(?:read|unreadable|page\.(?:damaged|timeout))$/],
])("outlives a page with %s: its neighbour and the next file are read", async (name, make, code) => {
  const path = join(folder, `${name}.pdf`);
  await writeFile(path, make());
  const { stdout } = await run(process.execPath, [script, path]);
  const result = JSON.parse(stdout) as {
    codes: string[];
    text: string;
    drawn: boolean;
    words: number;
    peakMb: number;
  };
  expect(result.codes[0]).toMatch(code);
  expect(result).toMatchObject({ text: "the next page", drawn: true });
  expect(result.words).toBeGreaterThan(50);
  expect(result.peakMb).toBeLessThan(600);
});
