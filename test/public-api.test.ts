import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import * as gleaner from "../src/index.ts";
import * as schemas from "../schemas/index.ts";
import * as testing from "../src/testing/index.ts";

const root = resolve(import.meta.dirname, "..");
const file = join(root, "docs/public-api.txt");

/** Names that an index file exports as types; those of a run-time kind are asked of the module itself. */
function listTypes(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(/export type \{([^}]+)\}/g)].flatMap((match) =>
    (match[1] ?? "")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  );
}

function describeEntry(name: string, module: object, path: string): string {
  const values = Object.keys(module).sort();
  const types = listTypes(path).sort();
  return [name, ...values.map((value) => `  ${value}`), ...types.map((type) => `  type ${type}`)].join("\n");
}

const seen = `${[
  describeEntry("gleaner", gleaner, "src/index.ts"),
  describeEntry("gleaner/schemas", schemas, "schemas/index.ts"),
  describeEntry("gleaner/testing", testing, "src/testing/index.ts"),
].join("\n\n")}\n`;

describe("the public API", () => {
  it("is what docs/public-api.txt says; UPDATE_PUBLIC_API=1 writes it anew", () => {
    if (process.env["UPDATE_PUBLIC_API"] === "1") writeFileSync(file, seen);
    expect(seen).toBe(readFileSync(file, "utf8"));
  });

  it("has what the contract promises", () => {
    expect(Object.keys(gleaner)).toEqual(
      expect.arrayContaining([
        "extract",
        "extractStream",
        "load",
        "toParts",
        "exportAs",
        "defineSchema",
        "parse",
        "validate",
        "check",
        "ground",
        "GleanerError",
        "isGleanerError",
      ]),
    );
    expect(Object.keys(schemas).sort()).toEqual([
      "bankStatement",
      "idDocument",
      "invoice",
      "legalSummary",
      "ocr",
      "receipt",
      "resume",
      "transcript",
      "videoSummary",
    ]);
  });
});
