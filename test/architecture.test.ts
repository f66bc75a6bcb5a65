import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Lowest first; a folder imports only lower rows and itself. */
const ranks: readonly (readonly string[])[] = [
  ["src/document"],
  ["src/errors"],
  ["src/values"],
  ["src/ports"],
  ["src/schema"],
  ["src/money"],
  ["src/layout"],
  ["src/media", "src/options", "src/e-invoice"],
  ["src/stores"],
  ["src/steps/*", "src/formats", "src/ocr", "src/sources", "src/exports", "src/providers", "schemas"],
  ["src/embedded"],
  ["src/recording"],
  ["src/registry"],
  ["src/telemetry"],
  ["src/run"],
  ["src/load.ts", "src/load-each.ts", "src/to-parts.ts", "src/export-as.ts"],
  ["src/extract.ts"],
  ["src/extract-stream.ts"],
  ["src/entry"],
  ["src/batch", "src/eval"],
  ["src/queue"],
  ["src/index.ts"],
  ["src/faces", "src/testing"],
];

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function listFiles(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mts)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes("node_modules"))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** The room of a file: the folder (or top-level file) that has a rank of its own. */
function roomOf(path: string): string {
  const [first = "", second = "", third = ""] = path.split("/");
  if (first === "schemas") return "schemas";
  if (second === "steps") return `${first}/${second}/${third}`;
  return `${first}/${second}`;
}

function rankOf(room: string): number {
  return ranks.findIndex((row) =>
    row.some((entry) => entry === room || (entry.endsWith("/*") && room.startsWith(entry.slice(0, -1)))),
  );
}

function importsOf(file: SourceFile): string[] {
  const found = file.text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)["'](\.[^"']+)["']/gm);
  return [...found].map((match) => relative(root, resolve(root, dirname(file.path), match[1] ?? "")));
}

const product = [...listFiles("src"), ...listFiles("schemas")];
const everything = [
  ...product,
  ...listFiles("test"),
  ...listFiles("examples"),
  ...listFiles("bench"),
  ...listFiles("fixtures"),
];

describe("the architecture", () => {
  it.each(product.map((file) => [file.path, file] as const))("%s stands in a room with a rank", (_, file) => {
    expect(rankOf(roomOf(file.path))).toBeGreaterThanOrEqual(0);
  });

  it("lets folders import only lower ranks, type-only and dynamic imports included", () => {
    const wrong = product.flatMap((file) =>
      importsOf(file)
        .filter((target) => {
          const from = roomOf(file.path);
          const to = roomOf(target);
          return from !== to && rankOf(to) >= rankOf(from);
        })
        .map((target) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps every file within 250 lines", () => {
    const long = everything.filter((file) => file.text.split("\n").length > 251).map((file) => file.path);
    expect(long).toEqual([]);
  });

  it("exports one thing a file, beside types", () => {
    const isList = (path: string) => path.endsWith("/index.ts") || path === "src/errors/codes.ts";
    const many = product
      .filter((file) => !isList(file.path))
      .map((file) => ({
        path: file.path,
        count: [...file.text.matchAll(/^export (?:default|(?:async )?function|const|class|let)\b/gm)].length,
      }))
      .filter(({ count }) => count > 1);
    expect(many).toEqual([]);
  });

  it("keeps default exports to the folders that a registry scans", () => {
    const wrong = product
      .filter((file) => /^export default\b/m.test(file.text))
      .map((file) => file.path)
      .filter((path) => !/^(src\/(providers|formats)\/|schemas\/)/.test(path));
    expect(wrong).toEqual([]);
  });

  it("writes to the console only in faces", () => {
    const wrong = product
      .filter((file) => /\bconsole\.|process\.(stdout|stderr)\b/.test(file.text))
      .map((file) => file.path)
      .filter((path) => !path.startsWith("src/faces/"));
    expect(wrong).toEqual([]);
  });

  it("names no gateway outside providers, so that nothing can branch on one", () => {
    const wrong = product
      .filter((file) => !/^src\/(providers|testing|faces)\//.test(file.path))
      .filter((file) =>
        /(===|!==|case|startsWith\(|includes\()\s*["'](runware|oxen|llmapi|evolink|aimlapi|google|openai|openrouter|local)["'/]/.test(
          file.text,
        ),
      )
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });
});
