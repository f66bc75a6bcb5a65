import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gatewaySteps as step, startGateway } from "../../src/testing/index.ts";
import type { Gateway, GatewayStep } from "../../src/testing/index.ts";
import { runInProcess } from "../faces/cli/run-in-process.ts";
import type { CliRun } from "../faces/cli/run-in-process.ts";

export interface WrittenLine {
  readonly source: string;
  readonly sha256: string | null;
  readonly status: string;
  readonly extraction?: { readonly data: unknown; readonly warnings: readonly { readonly code: string }[] };
  readonly error?: { readonly code: string; readonly message: string };
}

export interface BatchFolder {
  readonly folder: string;
  readonly out: string;
  readonly gateway: Gateway;
  /** `gleaner batch` with a schema and a model of the gateway. */
  run(
    args: readonly string[],
    options?: { readonly signal?: AbortSignal; readonly input?: string },
  ): Promise<CliRun>;
  lines(): Promise<WrittenLine[]>;
  [Symbol.asyncDispose](): Promise<void>;
}

const answer = { number: "N-1", total: "12.34" };

/** A folder with `docs/0.txt`, `docs/1.txt`..., and a gateway that answers as the script says. */
export async function makeBatchFolder(
  documents: number,
  script: (text: string, index: number) => GatewayStep = () => step.ok(answer),
): Promise<BatchFolder> {
  const folder = await mkdtemp(join(tmpdir(), "gleaner-batch-"));
  const gateway = await startGateway({
    script: (request, index) => script(JSON.stringify(request.body), index),
  });
  await mkdir(join(folder, "docs"));
  const type = { type: ["string", "null"] };
  await writeFile(
    join(folder, "s.json"),
    JSON.stringify({ type: "object", properties: { number: type, total: type } }),
  );
  for (let at = 0; at < documents; at += 1)
    await writeFile(join(folder, "docs", `${at}.txt`), `Document D-${at}\nNumber: N-1\nTotal: 12.34\n`);
  const out = join(folder, "out.jsonl");
  const before = { key: process.env["AIMLAPI_API_KEY"], url: process.env["AIMLAPI_BASE_URL"] };
  process.env["AIMLAPI_API_KEY"] = "none";
  process.env["AIMLAPI_BASE_URL"] = gateway.url;
  return {
    folder,
    out,
    gateway,
    run: async (args, options = {}) =>
      await runInProcess(
        [
          "batch",
          ...args,
          "--schema",
          join(folder, "s.json"),
          "--model",
          "aimlapi/google/gemini-3-1-flash-lite",
        ],
        options,
      ),
    lines: async () =>
      (await readFile(out, "utf8"))
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as WrittenLine),
    async [Symbol.asyncDispose]() {
      process.env["AIMLAPI_API_KEY"] = before.key ?? "";
      process.env["AIMLAPI_BASE_URL"] = before.url ?? "";
      await gateway.close();
      await rm(folder, { recursive: true });
    },
  };
}
