import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { gatewaySteps, startGateway } from "../../../src/testing/index.ts";

const run = promisify(execFile);
const main = fileURLToPath(new URL("../../../src/faces/cli/main.ts", import.meta.url));

it("records a run and gives its results again without server and key", async () => {
  const folder = await mkdtemp(join(tmpdir(), "gleaner-replay-"));
  const script = [gatewaySteps.ok({ a: "one" }), gatewaySteps.ok({ a: "two" })];
  const gateway = await startGateway({ script });
  const { OPENAI_API_KEY: _, ...bare } = process.env;
  const names = ["one", "two"];
  try {
    const schema = join(folder, "s.json");
    await writeFile(schema, JSON.stringify({ type: "object", properties: { a: { type: "string" } } }));
    for (const name of names) await writeFile(join(folder, `${name}.txt`), name);
    const sources = names.map((name) => join(folder, `${name}.txt`));
    const args = [main, "extract", ...sources, "--schema", schema, "--model", "openai/gpt-4.1-mini"];
    const answer = async (more: readonly string[], env: object): Promise<unknown[]> => {
      const { stdout } = await run(process.execPath, [...args, ...more], { env: { ...bare, ...env } });
      return stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).data);
    };
    const tape = join(folder, "tape");
    const env = { OPENAI_API_KEY: "sk-secret", OPENAI_BASE_URL: gateway.url };
    const recorded = await answer(["--record", tape], env);
    await gateway.close();
    expect(recorded).toEqual([{ a: "one" }, { a: "two" }]);
    expect(await answer(["--replay", tape], {})).toEqual(recorded);
    const strange = run(process.execPath, [...args, "--replay", tape, "--instructions", "Look twice."], {
      env: bare,
    });
    await expect(strange).rejects.toMatchObject({ stderr: expect.stringContaining("input.not-found") });
  } finally {
    await gateway.close();
    await rm(folder, { recursive: true });
  }
});
