import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Evaluation } from "../../../src/eval/evaluation.ts";
import { runInProcess } from "./run-in-process.ts";

let folder = "";
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "eval-test-"));
  writeFileSync(at("a.txt"), "Plate: B-XY 123\nMileage: 45100");
  writeFileSync(at("b.txt"), "Plate: M-AB 9\nMileage: 200");
  const schema = {
    type: "object",
    properties: { plate: { type: ["string", "null"] }, mileage: { type: ["string", "null"] } },
  };
  writeFileSync(at("car.json"), JSON.stringify(schema));
  const lines = [
    { source: "a.txt", truth: { sign: "B-XY 123", mileage: "45100" } },
    { source: "b.txt", truth: { sign: "M-AB 9", mileage: "201" } },
    { source: "gone.txt", truth: { sign: "X" } },
  ];
  writeFileSync(at("set.jsonl"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  writeFileSync(at("map.json"), JSON.stringify({ sign: "plate" }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const evaluate = (...more: string[]) =>
  runInProcess(["eval", at("set.jsonl"), "--schema", at("car.json"), "--map", at("map.json"), ...more]);

describe("gleaner eval", () => {
  it("scores every field, counts a document that fails as missed, and keeps the run", async () => {
    const { code, out: stdout } = await evaluate(
      "--format",
      "json",
      "--out",
      at("first.json"),
      "--report",
      at("page.html"),
    );
    const { summary, documents } = JSON.parse(stdout) as Evaluation;
    expect(code).toBe(0);
    expect(summary).toMatchObject({
      documents: 3,
      failed: 1,
      micro: { correct: 3, wrong: 1, missed: 1, invented: 0 },
    });
    expect(documents.map(({ source, error }) => [source, error])).toEqual([
      ["a.txt", undefined],
      ["b.txt", undefined],
      ["gone.txt", "input.not-found"],
    ]);
    expect(JSON.parse(readFileSync(at("first.json"), "utf8"))).toEqual(JSON.parse(stdout));
    expect(readFileSync(at("page.html"), "utf8")).toContain("<td>201</td><td>200</td>");
  });

  it("names the documents that failed, and opens the faults of the page", async () => {
    const { out } = await evaluate("--format", "table", "--report", at("open.html"));
    expect(out).toContain("failed gone.txt: input.not-found");
    const page = readFileSync(at("open.html"), "utf8");
    expect(page).toContain("<p><b>a.txt</b> · unverified · 0 faults of 2 leaves</p>");
    expect(page).toContain("<details open><summary><b>b.txt</b> · unverified · 1 fault of 2 leaves");
    expect(page).toContain("<code>all</code>");
  });

  it("compares with an earlier run, and fails where a field got worse", async () => {
    const run = JSON.parse(readFileSync(at("first.json"), "utf8")) as Evaluation;
    const better = JSON.stringify(run).replaceAll('"outcome":"wrong"', '"outcome":"correct"');
    writeFileSync(at("better.json"), better);
    const same = await evaluate("--compare", at("first.json"), "--gate", "0.01", "--format", "table");
    expect([same.code, same.out]).toEqual([0, expect.stringContaining("over 3 documents of both")]);
    const worse = await evaluate("--compare", at("better.json"), "--gate", "0.01");
    expect([worse.code, worse.error]).toEqual([65, expect.stringContaining("/mileage")]);
  });

  it("fails below the least score, and says both numbers", async () => {
    const { code, error: stderr } = await evaluate("--min-score", "0.99");
    expect([code, stderr]).toEqual([65, expect.stringMatching(/0\.\d+, less than 0\.99/u)]);
  });

  it.each([
    ["a manifest that is not there", ["eval", "nowhere.jsonl", "--schema", "invoice"], 66],
    ["a gate without a run to compare with", ["eval", "SET", "--schema", "invoice", "--gate", "0.1"], 64],
    ["a line that is no JSON", ["eval", "BAD", "--schema", "invoice"], 64],
    ["an empty manifest", ["eval", "EMPTY", "--schema", "invoice"], 65],
  ])("refuses %s", async (_, words, code) => {
    writeFileSync(at("bad.jsonl"), '{"source":"a.txt","truth":{}}\n{"source":');
    writeFileSync(at("empty.jsonl"), "\n");
    const files: Record<string, string> = {
      SET: at("set.jsonl"),
      BAD: at("bad.jsonl"),
      EMPTY: at("empty.jsonl"),
    };
    const run = await runInProcess(words.map((word) => files[word] ?? word));
    expect(run.code).toBe(code);
    expect(run.error).not.toContain("    at ");
  });
});
