import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openMetrics } from "../../../src/faces/metrics/open-metrics.ts";
import { makeBatchFolder } from "../../batch/batch-folder.ts";

describe("metrics of a command", () => {
  it("are kept for nobody where nobody asks for them", async () => {
    expect(await openMetrics({})).toBeUndefined();
  });

  it("are answered at /metrics of a port, to this machine alone, and nothing else is", async () => {
    const opened = await openMetrics({ address: "0" });
    opened?.metrics.finished({ source: "a", status: "succeeded", milliseconds: 5 });
    const url = opened?.url ?? "";
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
    const answer = await fetch(url);
    expect(answer.headers.get("content-type")).toContain("text/plain");
    expect(await answer.text()).toContain('gleaner_documents_total{status="succeeded"} 1');
    expect((await fetch(url.replace("/metrics", "/"))).status).toBe(404);
    expect((await fetch(url, { method: "POST" })).status).toBe(404);
    await opened?.close();
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  it("say which address cannot be used", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    await expect(openMetrics({ address: String(port) })).rejects.toMatchObject({ code: "options.invalid" });
    await expect(openMetrics({ address: "here" })).rejects.toMatchObject({ code: "options.invalid" });
    await expect(openMetrics({ address: "70000" })).rejects.toMatchObject({ code: "options.invalid" });
    server.close();
  });

  it("are written to a file that is whole, and a folder that is not there is told of", async () => {
    const folder = await mkdtemp(join(tmpdir(), "gleaner-metrics-"));
    const file = join(folder, "gleaner.prom");
    const opened = await openMetrics({ file });
    opened?.metrics.finished({ source: "a", status: "partial", milliseconds: 5 });
    await opened?.close();
    expect(await readFile(file, "utf8")).toContain('gleaner_documents_total{status="partial"} 1');
    expect(await readdir(folder)).toEqual(["gleaner.prom"]);
    await expect(openMetrics({ file: join(folder, "none", "x.prom") })).rejects.toMatchObject({
      code: "result.unwritable",
    });
    await rm(folder, { recursive: true });
  });

  it("of a batch agree with its lines and with the gateway's bill", async () => {
    await using batch = await makeBatchFolder(4);
    const file = join(batch.folder, "run.prom");
    const run = await batch.run([join(batch.folder, "docs"), "--out", batch.out, "--metrics-file", file]);
    expect(run.code).toBe(0);
    const text = await readFile(file, "utf8");
    expect(text).toContain('gleaner_documents_total{status="succeeded"} 4');
    expect(text).toContain('gleaner_queue_documents{state="done"} 4');
    const { inputTokens, outputTokens } = batch.gateway.billed;
    expect(text).toContain(`gleaner_tokens_total{gateway="aimlapi",direction="input"} ${inputTokens}`);
    expect(text).toContain(`gleaner_tokens_total{gateway="aimlapi",direction="output"} ${outputTokens}`);
    expect(text).toContain('gleaner_step_duration_seconds_count{step="ask"} 4');
  });
});
