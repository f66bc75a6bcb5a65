import { appendFile, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { gatewaySteps as step } from "../../src/testing/index.ts";
import { makeBatchFolder } from "./batch-folder.ts";

const answer = { number: "N-1", total: "12.34" };

describe("going on with a run", () => {
  it("simply starts where there is nothing, and changes nothing where all is done", async () => {
    await using batch = await makeBatchFolder(3);
    const args = [join(batch.folder, "docs"), "--out", batch.out, "--resume"];
    expect((await batch.run(args)).code).toBe(0);
    const before = await readFile(batch.out, "utf8");
    expect((await batch.run(args)).code).toBe(0);
    expect(await readFile(batch.out, "utf8")).toBe(before);
    expect(batch.gateway.billed.calls).toBe(3);
  });

  it("refuses an output that exists, with or without its journal, and a run of another schema", async () => {
    await using batch = await makeBatchFolder(1);
    const docs = join(batch.folder, "docs");
    await writeFile(batch.out, "mine\n");
    expect((await batch.run([docs, "--out", batch.out])).code).toBe(73);
    expect((await batch.run([docs, "--out", batch.out, "--resume"])).code).toBe(73);
    expect(await readFile(batch.out, "utf8")).toBe("mine\n");
    await rm(batch.out);
    expect((await batch.run([docs, "--out", batch.out])).code).toBe(0);
    expect((await batch.run([docs, "--out", batch.out])).error).toContain("--resume");
    await writeFile(join(batch.folder, "s.json"), '{"type":"object","properties":{"x":{"type":"string"}}}');
    const other = await batch.run([docs, "--out", batch.out, "--resume"]);
    expect([other.code, other.error]).toEqual([64, expect.stringContaining("another schema")]);
  });

  it.each(['{"source":"docs/0.txt","sta', '{"source":"nobody heard of it"}\n'])(
    "cuts off what the journal does not know: %j",
    async (tail) => {
      await using batch = await makeBatchFolder(4);
      const args = [join(batch.folder, "docs"), "--out", batch.out, "--resume"];
      await batch.run(args);
      const before = await readFile(batch.out, "utf8");
      await appendFile(batch.out, tail);
      await batch.run(args);
      expect(await readFile(batch.out, "utf8")).toBe(before);
      await truncate(batch.out, 10);
      expect((await batch.run(args)).error).toContain("input.corrupt");
    },
  );

  it("has one line for each document after files were added, and takes failed ones up only when asked", async () => {
    let isDown = true;
    await using batch = await makeBatchFolder(4, (text) =>
      isDown && text.includes("D-2") ? step.status(400) : step.ok(answer),
    );
    const docs = join(batch.folder, "docs");
    expect((await batch.run([docs, "--out", batch.out])).code).toBe(1);
    isDown = false;
    await writeFile(join(docs, "new.txt"), "Document D-9\nNumber: N-1\nTotal: 12.34\n");
    expect((await batch.run([docs, "--out", batch.out, "--resume"])).code).toBe(1);
    expect(await batch.lines()).toHaveLength(5);
    expect((await batch.run([docs, "--out", batch.out, "--retry-failed"])).code).toBe(0);
    const lines = await batch.lines();
    expect(new Set(lines.map(({ source }) => source)).size).toBe(5);
    expect(lines.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => "succeeded"));
    expect(batch.gateway.billed.calls).toBe(5);
  });

  it("leaves documents whose call was cut off to the user where that is asked for", async () => {
    let isSilent = true;
    await using batch = await makeBatchFolder(3, (text) =>
      isSilent && text.includes("D-1") ? step.hang() : step.ok(answer),
    );
    const args = [join(batch.folder, "docs"), "--out", batch.out, "--resume"];
    const controller = new AbortController();
    const running = batch.run([...args, "--document-timeout", "1"], { signal: controller.signal });
    expect((await running).code).toBe(1);
    // As a crash leaves it while a call is under way.
    const database = new DatabaseSync(`${batch.out}.journal`);
    const id = database.prepare("SELECT id FROM task WHERE status = 'failed'").get()?.["id"];
    database.exec(
      `UPDATE task SET status = 'skipped' WHERE id = ${Number(id)}; INSERT INTO answer VALUES(${Number(id)}, 'q', NULL)`,
    );
    database.close();
    isSilent = false;
    expect((await batch.run([...args, "--on-uncertain", "skip"])).code).toBe(1);
    const skipped = (await batch.lines()).filter(({ status }) => status === "skipped");
    expect(skipped.map(({ error }) => error?.code)).toEqual(["provider.network"]);
    expect((await batch.run([...args, "--on-uncertain", "retry"])).code).toBe(0);
    expect((await batch.lines()).map(({ status }) => status)).toEqual([
      "succeeded",
      "succeeded",
      "succeeded",
    ]);
  });
});
