import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const home = fileURLToPath(new URL("../../fixtures/files/", import.meta.url));
/** What is known about a fixture, beside the fixture. */
const about = new Set(["expected.json", "layout.json"]);

/** Paths of all fixtures; recordings, which take a process each, are left out where only the others are asked for. */
export function listWholeFiles(kinds: "all" | "no-recordings" | "recordings"): string[] {
  return readdirSync(home)
    .sort()
    .filter((name) => kinds === "all" || /^(?:film|sound)-/u.test(name) === (kinds === "recordings"))
    .flatMap((name) =>
      readdirSync(join(home, name))
        .filter((file) => !about.has(file))
        .map((file) => join(home, name, file)),
    );
}
