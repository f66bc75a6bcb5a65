import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const run = promisify(execFile);
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "process-end-"));
});
afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="90"><rect width="420" height="90" fill="#fff"/><text x="10" y="55" font-size="28">Order number A-17</text></svg>`;

/** Ends only where no worker, timer or connection holds the process. */
const program = (source: string): string => `
  import { extract } from "gleaner";
  import { ocr } from "gleaner/schemas";
  const { data } = await extract(${source}, { schema: ocr });
  process.on("exit", () => console.log(data.pages.length));
`;

describe("a process that extracted something", () => {
  it.each([
    ["a text", `{ text: "Order number: A-17" }`],
    ["a PDF", JSON.stringify(join(root, "fixtures/files/invoice-two-pages/rechnung-250417.pdf"))],
    [
      "a drawing, which needs a worker to draw and one to read",
      `{ bytes: new TextEncoder().encode(${JSON.stringify(drawing)}) }`,
    ],
  ])("ends by itself after %s, and leaves no file", async (_, source) => {
    const { stdout } = await run(
      process.execPath,
      ["--conditions=gleaner-source", "--input-type=module", "--eval", program(source)],
      { cwd: root, env: { ...process.env, TMPDIR: scratch }, timeout: 200_000 },
    );
    expect(Number(stdout)).toBeGreaterThan(0);
    expect((await readdir(scratch)).filter((name) => name !== "node-compile-cache")).toEqual([]);
  });
});
