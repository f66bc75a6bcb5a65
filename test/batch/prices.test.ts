import { join } from "node:path";
import { expect, it } from "vitest";
import { runInProcess } from "../faces/cli/run-in-process.ts";
import { makeBatchFolder } from "./batch-folder.ts";

it("a run is held to its cap by the price that is given, and unpriced models are asked only where that is allowed", async () => {
  await using batch = await makeBatchFolder(2);
  const before = process.env["LOCAL_BASE_URL"];
  process.env["LOCAL_BASE_URL"] = batch.gateway.url;
  const run = async (...flags: readonly string[]): Promise<readonly [number, number]> => {
    const schema = join(batch.folder, "s.json");
    const args = ["batch", join(batch.folder, "docs"), "--schema", schema, "--model", "local/m", "--quiet"];
    const { code } = await runInProcess([...args, "--max-cost", "1", ...flags]);
    return [code, batch.gateway.billed.calls];
  };
  try {
    // No document's fault: the run halts with the code of that error.
    expect(await run()).toEqual([75, 0]);
    expect(await run("--price", "9999,9999")).toEqual([1, 0]);
    expect(await run("--price", "2,8")).toEqual([0, 2]);
    expect(await run("--unknown-price", "allow")).toEqual([0, 4]);
  } finally {
    process.env["LOCAL_BASE_URL"] = before ?? "";
  }
});
