import { commands } from "../list-commands.ts";
import type { Paint } from "../paint.ts";

/** Help of the program as a whole. */
export function formatOverview(paint: Paint): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${paint("cyan", name.padEnd(width))}  ${summary}`,
  );
  return `Gleaner turns documents into typed, checked JSON and shows where every value came from.

${paint("bold", "Usage")}
  gleaner <command> [flags]

${paint("bold", "Commands")}
${lines.join("\n")}

${paint("bold", "Examples")}
  gleaner extract invoice.pdf --schema invoice
  gleaner extract receipt.jpg --schema receipt --report receipt.html

Without --model everything runs on this machine: no key, no network.
gleaner <command> --help says more about one command; gleaner --version prints the version.
`;
}
