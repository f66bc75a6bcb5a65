import { join } from "node:path";
import type { Environment } from "../providers/shared/provider.ts";

/** Where catalogues are kept: `gleaner/catalogue.json` in the user's cache folder; undefined where there is no such folder. */
export function cataloguePath(env: Environment): string | undefined {
  const home = env["HOME"] ?? env["USERPROFILE"];
  const folder = env["XDG_CACHE_HOME"] || env["LOCALAPPDATA"] || (home ? join(home, ".cache") : undefined);
  return folder === undefined ? undefined : join(folder, "gleaner", "catalogue.json");
}
