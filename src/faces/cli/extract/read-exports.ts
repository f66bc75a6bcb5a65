import { GleanerError } from "../../../errors/gleaner-error.ts";
import { nearestNames } from "../../../values/nearest-names.ts";
import { type ExportFormat, exportFormats } from "../../../exports/export-format.ts";
import type { CommandInput } from "../command.ts";

export interface ExportTarget {
  readonly format: ExportFormat;
  readonly file: string;
}

/** The values of `--export FORMAT=FILE`. Throws `options.invalid` and `options.unknown-name`. */
export function readExports({ flags }: CommandInput, documents: number): ExportTarget[] {
  const values = Array.isArray(flags["export"]) ? (flags["export"] as readonly string[]) : [];
  if (values.length > 0 && documents > 1) {
    throw new GleanerError("options.invalid", {
      what: "Cannot use --export",
      seen: `there are ${documents} documents and one file to write`,
      hint: "Run one document at a time, or pass --join to make them one.",
      where: { option: "export" },
    });
  }
  return values.map((value) => {
    const at = value.indexOf("=");
    const name = at < 0 ? value : value.slice(0, at);
    const format = exportFormats.find((known) => known === name);
    if (format === undefined) {
      throw new GleanerError("options.unknown-name", {
        what: `Cannot export as ${name}`,
        seen: "there is no such format",
        hint: `Did you mean ${nearestNames(name, exportFormats)[0]}? Known are: ${exportFormats.join(", ")}.`,
        where: { option: "export" },
      });
    }
    const file = at < 0 ? "" : value.slice(at + 1);
    if (file !== "") return { format, file };
    throw new GleanerError("options.invalid", {
      what: `Cannot export as ${format}`,
      seen: "no file is named",
      hint: `Write --export ${format}=FILE.`,
      where: { option: "export" },
    });
  });
}
