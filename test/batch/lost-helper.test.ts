import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gatewaySteps as step } from "../../src/testing/index.ts";
import { runInProcess } from "../faces/cli/run-in-process.ts";
import { makeBatchFolder } from "./batch-folder.ts";

const good = { number: "N-1", total: "12.34" };
const wrong = { number: "N-1", total: "99.99" };
const model = "aimlapi/google/gemini-3-1-flash-lite";
const isHelper = (text: string): boolean => text.includes("some-helper");

describe("a model that is to help and cannot", () => {
  it.each([
    ["repair", ["--repair-model", "local/some-helper"], 401, 77, "cannot repair an answer"],
    ["escalate", ["--escalate", "--model", `${model},local/some-helper`], 403, 77, "cannot repair an answer"],
    ["vote", ["--voters", "local/some-helper"], 402, 77, "cannot vote on an answer"],
    ["vote", ["--voters", "local/some-helper"], 404, 64, "cannot vote on an answer"],
  ])(
    "halts the run where it was to %s (%j, HTTP %i), and what others answered is paid for once",
    async (_, flags, status, exit, words) => {
      let isOut = true;
      await using batch = await makeBatchFolder(6, (text) => {
        if (isHelper(text)) return isOut ? step.status(status) : step.ok(good);
        return step.ok(flags[0] === "--voters" ? good : wrong);
      });
      const before = process.env["LOCAL_BASE_URL"];
      process.env["LOCAL_BASE_URL"] = batch.gateway.url;
      const args = [join(batch.folder, "docs"), "--out", batch.out, "--resume", "--concurrency", "2"];
      const models = flags.includes("--model") ? flags : [...flags, "--model", model];
      const kept = ["--schema", join(batch.folder, "s.json"), "--cache", join(batch.folder, "cache")];
      const cached = [...args, ...models, ...kept];
      try {
        const run = async () => await runInProcess(["batch", ...cached]);
        const halted = await run();
        expect(halted.error).toMatch(new RegExp(`halted: local/some-helper ${words}.*HTTP ${status}`, "u"));
        expect(halted.code).toBe(exit);
        expect(await batch.lines()).toEqual([]);
        isOut = false;
        expect((await run()).code).toBe(0);
        const lines = await batch.lines();
        expect(lines.map(({ extraction }) => extraction?.data)).toEqual(
          Array.from({ length: 6 }, () => good),
        );
        // Six answers and six of the helper: none of the first ones was lost, or taken for whole.
        expect(batch.gateway.billed.calls).toBe(12);
      } finally {
        if (before === undefined) delete process.env["LOCAL_BASE_URL"];
        else process.env["LOCAL_BASE_URL"] = before;
      }
    },
  );
});
