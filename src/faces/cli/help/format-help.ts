import type { Command, Flag } from "../command.ts";
import type { Paint } from "../paint.ts";
import { wrapText } from "../table/wrap-text.ts";

const helpWidth = 96;
const helpFlag: Flag = { name: "help", text: "Show this help." };

/** Help of one command: a sentence, usage, flags with their defaults, examples, exit codes. */
export function formatHelp(command: Command, paint: Paint): string {
  const flags = [...command.flags, helpFlag];
  const names = flags.map(({ name, value }) => `--${name}${value ? ` ${value}` : ""}`);
  const width = Math.max(...names.map((name) => name.length));
  const flagLines = flags.flatMap((flag, index) => {
    const notes = [
      flag.text,
      flag.isList ? "May be given several times." : "",
      flag.defaultText === undefined ? "" : `Default: ${flag.defaultText}.`,
    ];
    const text = wrapText(notes.filter((note) => note !== "").join(" "), helpWidth - width - 4);
    return text.map((line, part) =>
      part === 0
        ? `  ${paint("cyan", (names[index] ?? "").padEnd(width))}  ${line}`
        : `${" ".repeat(width + 4)}${line}`,
    );
  });
  const codeWidth = Math.max(...command.exitCodes.map(([code]) => String(code).length));
  const sections: (readonly [string, readonly string[]])[] = [
    ["Usage", [`  gleaner ${command.name}${command.usage ? ` ${command.usage}` : ""} [flags]`]],
    ["Flags", flagLines],
    [
      "Examples",
      command.examples.flatMap(({ line, text }) => [`  ${paint("dim", `# ${text}`)}`, `  ${line}`]),
    ],
    [
      "Notes",
      (command.notes ?? []).flatMap((note) => wrapText(note, helpWidth - 2).map((line) => `  ${line}`)),
    ],
    [
      "Exit codes",
      command.exitCodes.flatMap(([code, meaning]) =>
        wrapText(meaning, helpWidth - codeWidth - 4).map((line, part) =>
          part === 0
            ? `  ${String(code).padStart(codeWidth)}  ${line}`
            : `${" ".repeat(codeWidth + 4)}${line}`,
        ),
      ),
    ],
  ];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${paint("bold", title)}\n${lines.join("\n")}\n`);
  return `${command.summary}\n\n${body.join("\n")}`;
}
