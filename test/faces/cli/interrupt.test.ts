import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { gatewaySteps, startGateway } from "../../../src/testing/index.ts";

const main = fileURLToPath(new URL("../../../src/faces/cli/main.ts", import.meta.url));

it("stops on Ctrl-C while a gateway is silent, with 130, a word on stderr, and what is done on stdout", async () => {
  const folder = await mkdtemp(join(tmpdir(), "gleaner-interrupt-"));
  const answers = [gatewaySteps.ok({ a: "one" }), gatewaySteps.hang()];
  const silent = Promise.withResolvers<void>();
  await using gateway = await startGateway({
    script: (_, index) => {
      if (index === 1) silent.resolve();
      return answers[index] ?? gatewaySteps.hang();
    },
  });
  try {
    const schema = join(folder, "s.json");
    await writeFile(schema, JSON.stringify({ type: "object", properties: { a: { type: "string" } } }));
    await writeFile(join(folder, "a.txt"), "one");
    const source = join(folder, "a.txt");
    const args = [main, "extract", source, source, "--schema", schema, "--model", "local/test-model"];
    const child = spawn(process.execPath, args, { env: { ...process.env, LOCAL_BASE_URL: gateway.url } });
    const heard = { out: "", error: "" };
    child.stdout.on("data", (chunk: Buffer) => (heard.out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (heard.error += chunk.toString()));
    const ended = new Promise((resolve) => child.on("close", resolve));
    await silent.promise;
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(heard.error).toBe("gleaner: stopped\n");
    expect(
      heard.out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).data),
    ).toEqual([{ a: "one" }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
