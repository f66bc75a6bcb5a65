import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import type { PlannedCapture } from "./capture-planned.ts";
import { keyStandIn } from "./key-stand-in.ts";
import type { MadePlan } from "./make-plan.ts";

/** Longer bodies do not fit a command line that people handle, and on some systems not a command line at all. */
const maxInlineCharacters = 16_000;

/** The first planned request as a curl command; the key is named by its environment variable and never printed. */
export async function formatCurl(
  { plan }: MadePlan,
  captured: PlannedCapture | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  if (!captured) {
    throw new GleanerError("options.invalid", {
      what: `Cannot print a request to ${plan.model}`,
      seen: "it is an engine on this machine and is called without HTTP",
      hint: "Name a model of a gateway with --model.",
      where: { option: "curl" },
    });
  }
  const { method, url, headers, body, gateway } = captured;
  const { keyVariables } = gateway;
  const variable = keyVariables.find((name) => env[name]) ?? keyVariables[0] ?? "API_KEY";
  const lines = [
    `curl -X ${method} ${quote(url, variable)}`,
    ...Object.entries(headers)
      .filter(([, value]) => gateway.needsKey || gateway.hasKey || !value.includes(keyStandIn))
      .map(([name, value]) => `-H ${quote(`${name}: ${value}`, variable)}`),
    body.length > maxInlineCharacters
      ? `--data-binary ${quote(`@${await keepBody(body)}`, variable)}`
      : `--data-binary ${quote(body, variable)}`,
  ];
  const more = plan.requests.length - 1;
  const note = more > 0 ? `# The first of ${more + 1} requests.\n` : "";
  return `${note}${lines.join(" \\\n  ")}\n`;
}

/** A word for a POSIX shell; only the key's variable is left for the shell to fill in. */
function quote(text: string, variable: string): string {
  const single = (part: string): string => (part === "" ? "" : `'${part.replaceAll("'", `'\\''`)}'`);
  return text.split(keyStandIn).map(single).join(`"$${variable}"`);
}

/** In a folder that only this user may read, for the body holds the document. */
async function keepBody(body: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "gleaner-request-"));
  const file = join(folder, "body.json");
  await writeFile(file, body, { mode: 0o600 });
  return file;
}
