import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { versions } from "../../src/options/versions.ts";

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
  dependencies: Record<string, string>;
};

it.each(Object.entries(versions))("names the version of %s that the package really pins", (name, version) => {
  expect(version).toBe(name === "gleaner" ? manifest.version : manifest.dependencies[name]);
});
