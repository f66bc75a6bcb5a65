import { writeFileSync } from "node:fs";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Gateway, gatewaySteps, startGateway } from "../../../src/testing/index.ts";
import { type CliRun, runInProcess } from "./run-in-process.ts";

let folder: string;
let gateway: Gateway;
const answer = { number: "A-17", total: "12.50" };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-extract-"));
  const properties = { number: { type: "string" }, total: { type: "string" } };
  await writeFile(
    join(folder, "bill.json"),
    JSON.stringify({ type: "object", properties, required: ["number", "total"] }),
  );
  await writeFile(join(folder, "a.txt"), "Bill A-17\nTotal 12.50");
  await writeFile(join(folder, "b.txt"), "Bill A-17\nTotal 99.00");
  gateway = await startGateway({ script: () => gatewaySteps.ok(answer) });
  vi.stubEnv("LOCAL_BASE_URL", gateway.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await gateway.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
function extractFrom(
  sources: readonly string[],
  flags: readonly string[] = [],
  changes: Parameters<typeof runInProcess>[1] = {},
): Promise<CliRun> {
  const args = ["extract", ...sources, "--schema", at("bill.json"), "--model", "local/test-model", ...flags];
  return runInProcess(args, changes);
}

describe("results of extract", () => {
  it("are the extraction as JSON, and nothing else on stdout", async () => {
    const { code, out, error } = await extractFrom([at("a.txt")]);
    expect([code, error]).toEqual([0, ""]);
    const extraction = JSON.parse(out);
    expect(extraction).toMatchObject({ kind: "gleaner.extraction/1", data: answer });
    expect(extraction.fields["/total"]).toMatchObject({ state: "found", match: "exact" });
  });

  it("are only the values with --format data", async () => {
    const { out } = await extractFrom([at("a.txt")], ["--format", "data"]);
    expect(JSON.parse(out)).toEqual(answer);
  });

  it("are one line a document in the order of the sources, a failed one in its place", async () => {
    const { code, out, error } = await extractFrom([at("a.txt"), at("gone.txt"), at("b.txt")]);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.error?.code ?? line.provenance.inputs[0].name)).toEqual([
      "a.txt",
      "input.not-found",
      "b.txt",
    ]);
    expect(lines[1].partial).toBeNull();
    expect(code).toBe(1);
    expect(error).toContain("input.not-found");
  });

  it("are one document with --join", async () => {
    const { out } = await extractFrom([at("a.txt"), at("b.txt")], ["--join"]);
    expect(JSON.parse(out).provenance.inputs.map((input: { name: string }) => input.name)).toEqual([
      "a.txt",
      "b.txt",
    ]);
  });

  it("come from stdin too", async () => {
    const { out } = await extractFrom(["-"], [], { input: "Bill A-17, total 12.50" });
    expect(JSON.parse(out).provenance.inputs[0].name).toBe("stdin");
  });

  it("are a table on a terminal", async () => {
    const { out } = await extractFrom([at("a.txt")], [], { isTerminal: true, env: { NO_COLOR: "1" } });
    expect(out).toMatch(/^. \w+ {2}.*a\.txt · bill/u);
    expect(out).toMatch(/= @16 total +12\.50/u);
  });
});

describe("a single document that fails", () => {
  it("ends in the exit code of its error, with JSON on stdout and a sentence on stderr", async () => {
    const { code, out, error } = await extractFrom([at("gone.txt")]);
    expect(code).toBe(66);
    expect(JSON.parse(out)).toMatchObject({
      error: { code: "input.not-found", where: { source: expect.any(String) } },
      partial: null,
    });
    expect(error).toContain("there is no such file");
  });

  it.each([
    ["verified", "a value that is not in the document", "b.txt", "ground.not-found"],
    ["verified", "a schema without defining checks", "a.txt", "check.failed"],
  ])("fails --require %s for %s, with the paid result as partial", async (requirement, _, name, expected) => {
    const { code, out } = await extractFrom([at(name)], ["--require", requirement]);
    const { error, partial } = JSON.parse(out);
    expect([code, error.code, partial.data]).toEqual([65, expected, answer]);
  });

  it("passes a requirement that is met", async () => {
    expect((await extractFrom([at("b.txt")], ["--require", "uncontradicted"])).code).toBe(0);
  });

  it("is stopped by Ctrl-C with 130", async () => {
    const controller = new AbortController();
    controller.abort();
    const { code, out } = await extractFrom([at("a.txt")], [], { signal: controller.signal });
    expect([code, out]).toEqual([130, ""]);
  });
});

describe("files that extract writes", () => {
  it("leave one JSON value on stdout where the data cannot be exported, with the values as partial result", async () => {
    const { code, out, error } = await extractFrom([at("a.txt")], ["--export", `hocr=${at("x.html")}`]);
    expect(code).toBe(64);
    expect(JSON.parse(out)).toMatchObject({ error: { code: "options.invalid" }, partial: { data: answer } });
    expect(error).toContain("Cannot export as hocr");
  });

  it.each(["--out", "--report"])(
    "leave only the result on stdout where %s was taken meanwhile",
    async (flag) => {
      const taken = at(`taken${flag}`);
      const late = await startGateway({
        script: () => {
          writeFileSync(taken, "mine");
          return gatewaySteps.ok(answer);
        },
      });
      vi.stubEnv("LOCAL_BASE_URL", late.url);
      const { code, out, error } = await extractFrom([at("a.txt")], [flag, taken]);
      vi.stubEnv("LOCAL_BASE_URL", gateway.url);
      await late.close();
      expect(code).toBe(73);
      expect(JSON.parse(out)).toMatchObject({ kind: "gleaner.extraction/1", data: answer });
      expect(error).toContain("(result.exists)");
      expect(await readFile(taken, "utf8")).toBe("mine");
    },
  );

  it("hold the results, the export and the report, and are never replaced", async () => {
    const [result, csv, report] = [at("r.json"), at("r.csv"), at("r.html")];
    const flags = ["--out", result, "--export", `csv=${csv}`, "--report", report];
    const first = await extractFrom([at("a.txt")], flags);
    expect([first.code, first.out]).toEqual([0, ""]);
    expect(JSON.parse(await readFile(result, "utf8")).data).toEqual(answer);
    expect(await readFile(csv, "utf8")).toBe("number,total\r\nA-17,12.50\r\n");
    expect(await readFile(report, "utf8")).toContain("Content-Security-Policy");
    const calls = gateway.requests.length;
    const second = await extractFrom([at("a.txt")], flags);
    expect([second.code, second.error.includes("result.exists")]).toEqual([73, true]);
    expect(gateway.requests.length).toBe(calls);
  });

  it("are not made where there is nothing to keep", async () => {
    const { code, out } = await extractFrom(
      [at("gone.txt")],
      ["--out", at("none.json"), "--report", at("none.html")],
    );
    expect(code).toBe(66);
    expect(JSON.parse(out).error.code).toBe("input.not-found");
    expect((await readdir(folder)).filter((name) => name.startsWith("none"))).toEqual([]);
  });
});
