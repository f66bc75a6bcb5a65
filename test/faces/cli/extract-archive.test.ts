import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zipOf } from "../../../fixtures/make/zip-of.ts";
import { runInProcess } from "./run-in-process.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-archive-"));
  await writeFile(
    join(folder, "bill.json"),
    JSON.stringify({ type: "object", properties: { number: { type: "string" } } }),
  );
  await writeFile(
    join(folder, "a.zip"),
    await zipOf({
      "in/one.txt": "Number: A-17",
      "junk.bin": Buffer.from([0, 1, 2, 255]),
      "two.txt": "Number: A-18",
    }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const extract = (...flags: readonly string[]) =>
  runInProcess(["extract", join(folder, "a.zip"), "--schema", join(folder, "bill.json"), ...flags]);

describe("an archive on the command line", () => {
  it("is its files, each on a line of its own, a failed one in its place", async () => {
    const { code, out, error } = await extract();
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, never>);
    const zip = join(folder, "a.zip");
    expect(
      lines.map(
        (line) => line["error"]?.["where"]?.["source"] ?? line["provenance"]?.["inputs"]?.[0]?.["name"],
      ),
    ).toEqual(["a.zip/one.txt", `${zip}/junk.bin`, "a.zip/two.txt"]);
    expect(lines.map((line) => line["data"]?.["number"])).toEqual(["A-17", undefined, "A-18"]);
    expect([code, error.includes("junk.bin")]).toEqual([1, true]);
    expect((await extract("--format", "table")).out).toContain(`${zip}/two.txt`);
  });

  it("is one document of many files with --join", async () => {
    const { code, out } = await extract("--join");
    const { provenance, warnings } = JSON.parse(out) as {
      provenance: { inputs: { name: string }[] };
      warnings: { code: string }[];
    };
    expect(provenance.inputs.map(({ name }) => name)).toEqual(["a.zip", "one.txt", "two.txt"]);
    expect([code, warnings.map(({ code: kind }) => kind)]).toEqual([0, ["file.child-skipped"]]);
  });

  it("cannot be exported to one file", async () => {
    const { code, error } = await extract("--export", `text=${join(folder, "out.txt")}`);
    expect([code, error.includes("--export")]).toEqual([64, true]);
  });
});
