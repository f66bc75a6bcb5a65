import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";

const names = ["redis-server", "valkey-server"];
const usual = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

/** The server program of Redis or Valkey; undefined where this machine has none. */
export async function findQueueProgram(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const folders = [...(env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== ""), ...usual];
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      const isThere = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isThere) return path;
    }
  }
  return undefined;
}
