/**
 * Breaks fixtures and opens what is left of them: `node run-cases.ts FROM TO SEED all|no-recordings|recordings`. Each case is said
 * before it is tried, so that a crash of the process can be laid at its door; a fault is a line that begins with `FAULT`.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { breakBytes } from "./break-bytes.ts";
import { listWholeFiles } from "./list-whole-files.ts";
import { tryBytes } from "./try-bytes.ts";

const [from = "0", to = "1", seed = "1", kinds = "all"] = process.argv.slice(2);
const files = listWholeFiles(kinds as Parameters<typeof listWholeFiles>[0]);

process.on("unhandledRejection", (reason) => {
  console.log(`FAULT unhandled ${reason instanceof Error ? reason.stack : String(reason)}`);
});
for (let index = Number(from); index < Number(to); index += 1) {
  const path = files[index % files.length] ?? "";
  const { bytes, how } = breakBytes(new Uint8Array(readFileSync(path)), Number(seed) * 1_000_003 + index);
  const name = index % 5 === 0 ? undefined : basename(path);
  console.log(`${index} ${path}: ${how}`);
  const fault = await tryBytes(bytes, name);
  if (fault !== undefined) console.log(`FAULT ${index} ${path}: ${how}: ${fault}`);
}
console.log(`DONE ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
