import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runInProcess } from "../faces/cli/run-in-process.ts";
import { makeStand } from "../queue/make-stand.ts";
import { redisProgram } from "../queue/start-redis.ts";
import { startS3Server } from "./start-s3-server.ts";
import type { S3Server } from "./start-s3-server.ts";

let folder: string;
let server: S3Server;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-s3-"));
  server = await startS3Server(["files", "work"]);
  const environment = { ...server.env, XDG_STATE_HOME: join(folder, "state") };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const type = { type: ["string", "null"] };
  await writeFile(
    join(folder, "s.json"),
    JSON.stringify({ type: "object", properties: { number: type, total: type } }),
  );
  for (const name of ["a", "b", "c", "d", "e"])
    server.objects.set(`files/in/${name}.txt`, Buffer.from(`Document ${name}\nNumber: N-1\nTotal: 12.34\n`));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const linesOf = (key: string): { source: string; status: string }[] =>
  (server.objects.get(key)?.toString() ?? "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { source: string; status: string });

describe("results in an object store", () => {
  it("are written by extract, and never over another one", async () => {
    const args = ["extract", "s3://files/in/a.txt", "--schema", join(folder, "s.json"), "--format", "data"];
    const out = ["--out", "s3://files/out/a.json"];
    expect((await runInProcess([...args, ...out])).code).toBe(0);
    expect(JSON.parse(server.objects.get("files/out/a.json")?.toString() ?? "")).toEqual({
      number: "N-1",
      total: "12.34",
    });
    const again = await runInProcess([...args, ...out]);
    expect(again.code).toBe(73);
    expect(again.error).toContain("result.exists");
  });

  it("are gathered by batch from all below a prefix, and gone on with", async () => {
    const args = [
      "batch",
      "s3://files/in/",
      "--schema",
      join(folder, "s.json"),
      "--out",
      "s3://files/out/all.jsonl",
    ];
    const env = { ...process.env };
    expect((await runInProcess(args, { env })).code).toBe(0);
    expect(
      linesOf("files/out/all.jsonl")
        .map(({ source, status }) => `${source} ${status}`)
        .sort(),
    ).toEqual(["a", "b", "c", "d", "e"].map((name) => `s3://files/in/${name}.txt succeeded`));
    expect((await runInProcess(args, { env })).error).toContain("result.exists");
    server.objects.set("files/in/f.txt", Buffer.from("Number: N-2\n"));
    expect((await runInProcess([...args, "--resume"], { env })).code).toBe(0);
    expect(linesOf("files/out/all.jsonl")).toHaveLength(6);
    const elsewhere = { ...env, XDG_STATE_HOME: join(folder, "other") };
    expect((await runInProcess([...args, "--resume"], { env: elsewhere })).error).toContain("result.exists");
  });

  it.skipIf(redisProgram === undefined)(
    "are all that workers and whoever put the run in have in common",
    async () => {
      await using stand = await makeStand(2);
      const worker = stand.work();
      const env = { ...process.env };
      const args = ["--store", "s3://work/gleaner", "--out", "s3://files/out/queued.jsonl"];
      const { code } = await stand.batch(["s3://files/in/", ...args], { env });
      await worker.stop();
      expect(code).toBe(0);
      expect(linesOf("files/out/queued.jsonl").map(({ status }) => status)).toEqual(
        Array(7).fill("succeeded"),
      );
      const kinds = new Set([...server.objects.keys()].map((key) => key.split("/").slice(0, 3).join("/")));
      expect([...kinds].sort()).toEqual([
        "files/in/a.txt",
        "files/in/b.txt",
        "files/in/c.txt",
        "files/in/d.txt",
        "files/in/e.txt",
        "files/out/queued.jsonl",
        "work/gleaner/blobs",
        "work/gleaner/results",
        "work/gleaner/runs",
      ]);
      // What stands in the queue names bytes, and holds neither them nor keys.
      const dump = stand.redis.dump();
      expect(await dump).not.toMatch(/N-1|12\.34|AWS_|none/u);
    },
  );
});
