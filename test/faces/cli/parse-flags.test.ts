import { rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.ts";

// Names with a dash in front are looked up where the command runs, so the file has to stand there.
const file = join(process.cwd(), `-gleaner-${process.pid}.pdf`);

beforeAll(async () => {
  await writeFile(file, "x");
});
afterAll(async () => {
  await rm(file);
});

describe("an argument that begins with a dash and is no flag", () => {
  it("is told how to be a file where there is a file of that name", async () => {
    const { code, error } = await runInProcess(["extract", basename(file), "--schema", "ocr"]);
    expect(code).toBe(64);
    expect(error).toContain(`For the file of that name write ./${basename(file)}.`);
    expect(error).not.toContain("Did you mean");
  });

  it("is taken for a slip in a flag where there is none", async () => {
    const { code, error } = await runInProcess(["extract", "-not-there.pdf", "--schema", "ocr"]);
    expect(code).toBe(64);
    expect(error).toContain("Cannot use -n with gleaner extract");
  });

  it("is a file after two dashes", async () => {
    const missing = "-not-there.pdf";
    const { code, error } = await runInProcess(["extract", "--schema", "ocr", "--", missing]);
    expect([code, error]).toEqual([66, expect.stringContaining(join(dirname(file), missing))]);
  });
});
