import { execFile } from "node:child_process";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { gatewaySteps as step } from "../../src/testing/index.ts";
import { makeBatchFolder } from "./batch-folder.ts";

const main = fileURLToPath(new URL("../../src/faces/cli/main.ts", import.meta.url));
const answer = { number: "N-1", total: "12.34" };

describe("gleaner batch", () => {
  it("never passes the cap of a run, skips what does not fit, and goes on when it is raised", async () => {
    const priced = JSON.stringify(answer);
    await using batch = await makeBatchFolder(12, () => ({ type: "answer", text: priced, cost: 0.002 }));
    const args = [join(batch.folder, "docs"), "--out", batch.out, "--resume", "--quiet"];
    expect((await batch.run([...args, "--max-cost", "0.01"])).code).toBe(1);
    const paid = batch.gateway.billed.calls * 0.002;
    expect(paid).toBeGreaterThan(0);
    expect(paid).toBeLessThanOrEqual(0.01);
    const lines = await batch.lines();
    expect(lines).toHaveLength(12);
    expect(lines.filter(({ status }) => status === "skipped").length).toBe(12 - batch.gateway.billed.calls);
    const { code, error } = await batch.run([...args.slice(0, -1), "--max-cost", "1"]);
    expect([code, batch.gateway.billed.calls]).toEqual([0, 12]);
    expect(error).toContain("cost: $0.024 ");
    expect((await batch.lines()).every(({ status }) => status === "succeeded")).toBe(true);
  });

  it("has a clear outcome for broken lines, missing files, doubled and odd names, and asks higher priorities first", async () => {
    const asked: string[] = [];
    await using batch = await makeBatchFolder(2, (text) => {
      asked.push(/D-\d/u.exec(text)?.[0] ?? "");
      return step.ok(answer);
    });
    const odd = join(batch.folder, "docs", "two\nlines.txt");
    await writeFile(odd, "Document D-7\nNumber: N-1\nTotal: 12.34\n");
    const manifest = join(batch.folder, "m.jsonl");
    const entries = [
      { source: "docs/0.txt" },
      { source: "docs/1.txt", priority: 2 },
      { source: "docs/gone.txt" },
      { source: "docs/0.txt" },
      { source: "docs/two\nlines.txt", priority: 3 },
      { pages: "1" },
      { source: "docs/0.txt", pages: "zero" },
    ];
    await writeFile(manifest, `${entries.map((entry) => JSON.stringify(entry)).join("\n")}\n{ torn\n`);
    const { code } = await batch.run([manifest, "--out", batch.out, "--concurrency", "1"]);
    expect(code).toBe(1);
    const seen = (await batch.lines()).map(({ source, status, error }) => [source, error?.code ?? status]);
    expect(seen).toEqual([
      ["docs/two\nlines.txt", "succeeded"],
      ["docs/1.txt", "succeeded"],
      ["docs/0.txt", "succeeded"],
      ["docs/gone.txt", "input.not-found"],
      ["docs/0.txt", "succeeded"],
      [`${manifest}:6`, "options.invalid"],
      [`${manifest}:7`, "options.invalid"],
      [`${manifest}:8`, "options.invalid"],
    ]);
    expect(asked).toEqual(["D-7", "D-1", "D-0"]);
  });

  it("takes CSV manifests, globs, zip archives with doubled names, and lists with zero characters", async () => {
    await using batch = await makeBatchFolder(2);
    const { default: yazl } = await import("yazl");
    const zip = new yazl.ZipFile();
    for (const name of ["a.txt", "a.txt", "in/b.txt"]) zip.addBuffer(Buffer.from(`Number: ${name}`), name);
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    const archive = join(batch.folder, "z.zip");
    await writeFile(archive, Buffer.concat(chunks));
    const table = join(batch.folder, "m.csv");
    await writeFile(table, 'path,priority\r\n"docs/0.txt",1\r\ndocs/1.txt,2\r\n');
    const first = join(batch.folder, "docs", "0.txt");
    const given = [table, archive, join(batch.folder, "docs", "*.txt"), "-"];
    const { out } = await batch.run(given, { input: `${first}\0${first}\0` });
    const sources = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).source as string);
    const globbed = [join(batch.folder, "docs", "1.txt"), first];
    expect(sources.sort()).toEqual(
      [
        "docs/0.txt",
        "docs/1.txt",
        `${archive}/a.txt`,
        `${archive}/a.txt`,
        `${archive}/in/b.txt`,
        ...globbed,
        first,
        first,
      ].sort(),
    );
  });

  it("pays once for equal documents of a run, whenever they come", async () => {
    await using batch = await makeBatchFolder(0);
    for (let at = 0; at < 40; at += 1)
      await writeFile(join(batch.folder, "docs", `${at}.txt`), "Number: N-1\nTotal: 12.34\n");
    const { code, error } = await batch.run([
      join(batch.folder, "docs"),
      "--out",
      batch.out,
      "--concurrency",
      "3",
    ]);
    expect([code, batch.gateway.billed.calls]).toEqual([0, 1]);
    expect(error).toContain("39 results used again");
    const codes = (await batch.lines()).map(({ extraction }) =>
      extraction?.warnings.map((each) => each.code),
    );
    expect(codes.filter((each) => each?.includes("batch.reused"))).toHaveLength(39);
  });

  it("keeps its own files out of the list, and writes rows, a page, and a report for what needs eyes", async () => {
    await using batch = await makeBatchFolder(2, (text) =>
      step.ok(text.includes("D-1") ? { number: "N-8", total: null } : answer),
    );
    const docs = join(batch.folder, "docs");
    const place = (name: string): string => join(docs, name);
    await mkdir(place("reports"));
    const files = [
      "--out",
      place("o.jsonl"),
      "--rows",
      place("r.csv"),
      "--report",
      place("p.html"),
      "--reports",
      place("reports"),
    ];
    expect((await batch.run([docs, ...files])).code).toBe(0);
    expect((await batch.run([docs, ...files, "--resume"])).code).toBe(0);
    expect((await readFile(place("r.csv"), "utf8")).split("\n")).toHaveLength(4);
    const page = await readFile(place("p.html"), "utf8");
    const [report = ""] = (await readdir(place("reports"))).filter((name) => name.includes("1.txt"));
    expect(page).toContain(`href="reports/${report}"`);
    expect(page).not.toMatch(/https?:|<script/u);
  });

  it("loses nothing when its files cannot grow any more", async () => {
    await using batch = await makeBatchFolder(120);
    const args = [
      main,
      "batch",
      join(batch.folder, "docs"),
      "--schema",
      join(batch.folder, "s.json"),
      "--out",
      batch.out,
      "--resume",
    ];
    const model = ["--model", "aimlapi/google/gemini-3-1-flash-lite", "--quiet"];
    const run = (limit: string): Promise<number> =>
      new Promise((resolve) => {
        const line = `ulimit -f ${limit}; exec "$0" "$@"`;
        execFile("bash", ["-c", line, process.execPath, ...args, ...model], (error) =>
          resolve(Number(error?.code ?? 0)),
        );
      });
    expect(await run("150")).toBe(73);
    expect(await run("unlimited")).toBe(0);
    const lines = await batch.lines();
    expect(new Set(lines.map(({ source }) => source)).size).toBe(120);
    expect(lines).toHaveLength(120);
  });

  it("says what it would cost and asks nobody", async () => {
    await using batch = await makeBatchFolder(3);
    const { out, code } = await batch.run([join(batch.folder, "docs"), "--dry-run"]);
    expect([code, batch.gateway.requests.length]).toEqual([0, 0]);
    expect(JSON.parse(out)).toMatchObject({ documents: 3, pages: 3, unusable: 0, unpriced: 0 });
    expect(JSON.parse(out).cost).toBeGreaterThan(0);
  });
});
