import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.ts";

const run = promisify(execFile);
let folder: string;
let picture: string;
let schema: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-inspect-"));
  picture = join(folder, "photo.png");
  schema = join(folder, "total.json");
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  await sharp({ create: { width: 300, height: 200, channels: 3, background: "white", noise } })
    .png()
    .toFile(picture);
  await writeFile(schema, JSON.stringify({ type: "object", properties: { total: { type: "string" } } }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("inspect", () => {
  it("says what a file is made of: pages with their languages, tracks, chapters, files inside, times that people read", async () => {
    const files = new URL("../../../fixtures/files/", import.meta.url).pathname;
    const shown = async (name: string): Promise<string> =>
      (await runInProcess(["inspect", join(files, name), "--format", "table"])).out;
    expect(await shown("contract/agreement.pdf")).toMatch(
      /page 1 {2}596 × 843 pt · \d+ words, text layer · English\n(?:.*\n)*.*created: 2025-01-02 12:00:00\n/u,
    );
    expect(await shown("invoice-two-rates/rechnung.pdf")).toContain("text layer · German");
    expect(await shown("pdf-truncated/cut.pdf")).toMatch(/! Page 1: its text layer does not say/u);
    expect(await shown("note-zip/notes.zip")).toMatch(
      /scan\.png {2}in more\.zip · image\/png(?:.*\n)+?.*no text layer, needs OCR/u,
    );
    // What a file in an archive or a mail says about itself stands below that file.
    const mail = await shown("note-msg/note.msg");
    expect(mail.match(/^ {2}title: .*$/gmu)).toEqual([
      "  title: Delivery note 7731",
      "  title: When does the flour come?",
    ]);
    const film = await shown("film-with-subtitles/garden.mp4");
    expect(film).toMatch(/audio track {2}aac · 16000 Hz · 1 channel/u);
    expect(film).toMatch(/chapter {2}0:03–0:10 Money and dates\n(?:.*\n)*.*duration: 0:10\n/u);
  });

  it("says that nothing is sent to an engine on this machine", async () => {
    const note = new URL("../../../fixtures/files/note-text/note.txt", import.meta.url).pathname;
    const { out } = await runInProcess(["inspect", note, "--model", "embedded", "--format", "table"]);
    expect(out).toMatch(/Plan for embedded {2}1 request · nothing is sent/u);
    expect(out).not.toMatch(/\d{9}/u);
  });

  it("says what a file is made of also where the model cannot take it", async () => {
    const tone = new URL("../../../fixtures/files/sound-wav/tone.wav", import.meta.url).pathname;
    const ask = ["inspect", tone, "--model", "openai/gpt-4.1-mini", "--format"];
    const { code, out, error } = await runInProcess([...ask, "table"]);
    expect([code, out.includes("audio track"), error.includes("plan.unsupported")]).toEqual([64, true, true]);
    expect(JSON.parse((await runInProcess([...ask, "json"])).out)).toMatchObject({
      error: { code: "plan.unsupported" },
    });
  });

  it("says so where no page can be drawn", async () => {
    const note = new URL("../../../fixtures/files/note-docx/note.docx", import.meta.url).pathname;
    const { code, error } = await runInProcess(["inspect", note, "--pages-to", join(folder, "drawn")]);
    expect(code).toBe(0);
    expect(error).toMatch(/No picture was written: .*note\.docx has no pages/u);
  });

  it("prints document, plan and warnings as JSON, without pictures", async () => {
    const args = [
      "inspect",
      picture,
      "--model",
      "openai/gpt-4.1-mini",
      "--schema",
      schema,
      "--format",
      "json",
    ];
    const { code, out } = await runInProcess(args);
    expect(code).toBe(0);
    const inspection = JSON.parse(out);
    expect(Object.keys(inspection)).toEqual(["document", "plan", "warnings"]);
    expect(inspection.document.files[0]).toMatchObject({ name: "photo.png", mediaType: "image/png" });
    expect(inspection.document.pages[0]).toMatchObject({
      pageNumber: 1,
      width: 300,
      height: 200,
      unit: "pixel",
    });
    expect(inspection.plan.requests[0].parts[0]).toMatchObject({
      type: "image",
      form: "data-uri",
      pageNumber: 1,
    });
    expect(inspection.plan.requests[0].parts[0].bytes).toBeGreaterThan(1000);
    expect(out).not.toContain("base64,");
  });

  it("shows the request as it would be sent, with its media shortened and the key named", async () => {
    const args = ["inspect", picture, "--model", "openai/gpt-4.1-mini", "--schema", schema];
    const env = { OPENAI_API_KEY: "sk-very-secret" };
    const { out } = await runInProcess([...args, "--format", "json"], { env });
    const [{ http }] = JSON.parse(out).plan.requests;
    expect(http).toMatchObject({
      method: "POST",
      url: "https://api.openai.com/v1/chat/completions",
      headers: { authorization: "Bearer $OPENAI_API_KEY" },
      body: { model: "gpt-4.1-mini" },
    });
    const text = JSON.stringify(http.body);
    expect(text).toMatch(/"url":"<data URI of image\/\w+, \d{4,} characters, sha256 [0-9a-f]{12}>"/);
    // The rules and the schema are whole.
    expect(http.body.messages[0].content).toMatch(/JSON Schema[\s\S]*"total"/);
    expect(out).not.toMatch(/secret|gleaner-needs/);
    const { out: table } = await runInProcess([...args, "--format", "table"], { env });
    expect(table).toContain("POST https://api.openai.com/v1/chat/completions");
    expect(table).toMatch(/"content": "You .*… <\d+ characters>"/);
    expect(table).not.toMatch(/secret|gleaner-needs/);
  });

  it("shows no request of an engine that is called without HTTP", async () => {
    const args = ["inspect", "-", "--model", "embedded", "--format", "json"];
    const { out } = await runInProcess(args, { input: "Total: 12.50" });
    expect(JSON.parse(out).plan.requests[0]).not.toHaveProperty("http");
  });

  it("leaves the plan out where no model is named, and reads stdin", async () => {
    const { out } = await runInProcess(["inspect", "-", "--format", "json"], { input: "Total: 12.50" });
    const inspection = JSON.parse(out);
    expect(Object.keys(inspection)).toEqual(["document", "warnings"]);
    expect(inspection.document.files[0].name).toBe("stdin");
    expect(inspection.document.pages[0]).toMatchObject({ textSource: "text", words: 2 });
  });

  it("says the same to people", async () => {
    const { out } = await runInProcess([
      "inspect",
      picture,
      "--format",
      "table",
      "--model",
      "openai/unpriced",
      "--schema",
      schema,
    ]);
    expect(out).toContain("photo.png  image/png");
    expect(out).toContain("page 1  300 × 200 px · no text layer, needs OCR");
    expect(out).toMatch(/Plan for openai\/unpriced {2}1 request .* price unknown/);
  });

  it("estimates by the price that is given", async () => {
    const args = ["inspect", picture, "--model", "openai/unpriced", "--schema", schema, "--price", "1,1"];
    const { plan } = JSON.parse((await runInProcess([...args, "--format", "json"])).out);
    const double = [...args.slice(0, -1), "2,2", "--format", "json"];
    const twice = JSON.parse((await runInProcess(double)).out).plan;
    expect(plan.estimatedCost).toBeGreaterThan(0);
    expect(twice.estimatedCost).toBeCloseTo(plan.estimatedCost * 2, 12);
  });

  it("writes pictures of the pages and replaces none", async () => {
    const target = join(folder, "pages");
    expect((await runInProcess(["inspect", picture, "--pages-to", target])).code).toBe(0);
    expect(await readdir(target)).toEqual(["page-1.png"]);
    const { width } = await sharp(join(target, "page-1.png")).metadata();
    expect(width).toBe(300);
    const again = await runInProcess(["inspect", picture, "--pages-to", target]);
    expect([again.code, again.error.includes("result.exists")]).toEqual([73, true]);
  });
});

describe("inspect --curl", () => {
  const env = { OPENAI_API_KEY: "sk-very-secret" };
  const curlOf = async (
    source: string,
    changes: Parameters<typeof runInProcess>[1] = {},
  ): Promise<string> => {
    const args = ["inspect", source, "--model", "openai/gpt-4.1-mini", "--schema", schema, "--curl"];
    return (await runInProcess(args, { env, ...changes })).out;
  };

  it("names the key by its variable and never prints it", async () => {
    const out = await curlOf("-", { input: "It's a total of 12.50" });
    expect(out).toContain("'authorization: Bearer '\"$OPENAI_API_KEY\"");
    expect(out).toContain("curl -X POST 'https://api.openai.com/v1/chat/completions'");
    expect(out).not.toMatch(/secret|gleaner-needs/);
  });

  it("puts a large body into a file that only its owner may read", async () => {
    const out = await curlOf(picture);
    const file = /--data-binary '@([^']+)'/.exec(out)?.[1] ?? "";
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ model: "gpt-4.1-mini" });
    await rm(join(file, ".."), { recursive: true });
  });

  it("makes the very request when a shell runs it", async () => {
    const seen = new Promise<{ path?: string; key?: string; body: string }>((resolve) => {
      server.once("request", (request, response) => {
        let body = "";
        request.on("data", (chunk: Buffer) => (body += chunk.toString()));
        request.on("end", () => {
          response.end("{}");
          const { authorization } = request.headers;
          resolve({
            body,
            ...(request.url ? { path: request.url } : {}),
            ...(authorization ? { key: authorization } : {}),
          });
        });
      });
    });
    const { port } = server.address() as AddressInfo;
    const local = { ...env, OPENAI_BASE_URL: `http://127.0.0.1:${port}/own/v1` };
    const command = await curlOf("-", { input: 'It\'s $5 and `that` is "it"', env: local });
    await run("sh", ["-c", command], { env: { ...process.env, ...local } });
    const { path, key, body } = await seen;
    expect([path, key]).toEqual(["/own/v1/chat/completions", "Bearer sk-very-secret"]);
    expect(JSON.stringify(JSON.parse(body))).toContain("It's $5 and `that` is");
  });

  const server = createServer();
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => server.close());

  it("says beside the plan that a document which stays on this machine would not be sent", async () => {
    const asked = ["inspect", picture, "--model", "openai/gpt-4.1-mini", "--format", "table"];
    const { out, error } = await runInProcess([...asked, "--schema", "id-document"]);
    expect(out).toContain("Plan for openai/gpt-4.1-mini");
    expect(error).toMatch(/would not be sent.*--allow-remote/u);
    expect((await runInProcess([...asked, "--schema", "receipt"])).error).not.toContain("would not be sent");
  });
});
