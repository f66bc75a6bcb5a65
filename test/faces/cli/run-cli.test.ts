import { describe, expect, it } from "vitest";
import { commands } from "../../../src/faces/cli/list-commands.ts";
import { runInProcess } from "./run-in-process.ts";

describe("help", () => {
  it.each([[["--help"]], [["-h"]], [["help"]]])("%j names every command", async (args) => {
    const { code, out } = await runInProcess(args);
    expect(code).toBe(0);
    for (const name of Object.keys(commands)) expect(out).toContain(`  ${name} `);
  });

  it("is told to those who say nothing, as a usage error", async () => {
    const { code, out, error } = await runInProcess([]);
    expect([code, out]).toEqual([64, ""]);
    expect(error).toContain("Usage");
  });

  it.each(Object.keys(commands))(
    "of %s teaches: a sentence, usage, every flag, two examples, exit codes",
    async (name) => {
      const command = await commands[name]?.load();
      const { code, out } = await runInProcess([name, "--help"]);
      expect(code).toBe(0);
      expect(out.startsWith(`${commands[name]?.summary}\n`)).toBe(true);
      expect(command?.summary).toBe(commands[name]?.summary);
      for (const flag of command?.flags ?? []) expect(out).toContain(`--${flag.name}`);
      expect(out.match(/^ {2}# /gm)).toHaveLength(2);
      expect(out).toMatch(/Exit codes\n +0 /);
      expect(out).toContain("64");
      expect(
        Math.max(
          ...out
            .split("\n")
            .filter((line) => !line.startsWith("  gleaner") && !line.startsWith("  LOCAL"))
            .map((line) => line.length),
        ),
      ).toBeLessThanOrEqual(100);
    },
  );

  it("uses only flags that exist in its examples", async () => {
    for (const name of Object.keys(commands)) {
      const command = await commands[name]?.load();
      const known = new Set(command?.flags.map((flag) => `--${flag.name}`));
      const used = command?.examples.flatMap(({ line }) => line.match(/--[a-z-]+/g) ?? []) ?? [];
      expect(used.filter((flag) => !known.has(flag))).toEqual([]);
    }
  });

  it("prints the version alone", async () => {
    expect(await runInProcess(["--version"])).toEqual({ code: 0, out: "0.1.0\n", error: "" });
  });
});

describe("a command line that cannot be used", () => {
  it.each([
    ["an unknown command", ["extrakt"], "options.unknown-name", "Did you mean extract?"],
    ["a file without a command", ["invoice.pdf"], "options.unknown-name", "gleaner extract invoice.pdf"],
    ["a flag without a command", ["--schema", "x"], "options.invalid", "Begin with a command"],
    ["an unknown flag", ["extract", "a.pdf", "--shema", "x"], "options.invalid", "Did you mean --schema?"],
    ["an unknown short flag", ["models", "-x"], "options.invalid", "Cannot use -x"],
    [
      "a flag without its value",
      ["extract", "a.pdf", "--schema"],
      "options.invalid",
      "Write --schema NAME|FILE",
    ],
    [
      "a flag whose value is a flag",
      ["extract", "a.pdf", "--schema", "--join"],
      "options.invalid",
      "no value follows it",
    ],
    ["a switch with a value", ["extract", "a.pdf", "--join=yes"], "options.invalid", "Write --join alone"],
    [
      "a flag given twice",
      ["extract", "a.pdf", "--out", "a", "--out", "b"],
      "options.invalid",
      "--out twice",
    ],
    ["no source", ["extract", "--schema", "x.json"], "options.invalid", "gleaner extract <source...>"],
    ["too many words", ["models", "more"], "options.invalid", "nothing but flags"],
    ["an unknown format", ["extract", "a.pdf", "--format", "yaml"], "options.invalid", "Known are"],
    [
      "an unknown requirement",
      ["extract", "a.pdf", "--require", "verifid"],
      "options.invalid",
      "Did you mean verified?",
    ],
    [
      "an unknown export",
      ["extract", "a.pdf", "--export", "htmlx=a"],
      "options.unknown-name",
      "Known are: markdown",
    ],
    [
      "an export without a file",
      ["extract", "a.pdf", "--export", "text"],
      "options.invalid",
      "--export text=FILE",
    ],
    ["an export of many", ["extract", "a.pdf", "b.pdf", "--export", "text=a"], "options.invalid", "--join"],
    [
      "pages that are no numbers",
      ["extract", "a.pdf", "--schema", "./x.json", "--pages", "1-x"],
      "options.invalid",
      "1-3,7",
    ],
    ["pages from zero", ["extract", "a.pdf", "--pages", "0"], "options.invalid", "from 1 on"],
    ["pages backwards", ["inspect", "a.pdf", "--pages", "3-1"], "options.invalid", "1-3,7"],
    [
      "attempts that are no number",
      ["extract", "a.pdf", "--attempts", "many"],
      "options.invalid",
      "not a number",
    ],
    ["a negative cost", ["extract", "a.pdf", "--max-cost=-1"], "options.invalid", "from 0 on"],
    ["stdin twice", ["extract", "-", "-"], "options.invalid", "stdin"],
    ["curl without a model", ["inspect", "a.pdf", "--curl"], "options.invalid", "Add --model"],
  ])("%s ends in 64 and a sentence that helps", async (_, args, code, hint) => {
    const run = await runInProcess(args, { isTerminal: true });
    expect(run.code).toBe(64);
    expect(run.error).toContain(code);
    expect(run.error).toContain(hint);
    expect(run.out).toBe("");
  });

  it("is told as JSON too where a program reads stdout", async () => {
    const { out } = await runInProcess(["extract", "a.pdf", "--shema", "x"]);
    expect(JSON.parse(out)).toMatchObject({ error: { code: "options.invalid" }, partial: null });
  });

  it("refuses the keyboard as stdin", async () => {
    const run = await runInProcess(["inspect", "-"], { isInputTerminal: true });
    expect(run.error).toContain("it is the keyboard");
  });
});
