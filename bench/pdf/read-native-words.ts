import { spawnSync } from "node:child_process";

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The words of a PDF as `pdftotext -bbox` lists them. */
export function readNativeWords(path: string): string[] {
  const { stdout } = spawnSync("pdftotext", ["-bbox", path, "-"], { encoding: "utf8", maxBuffer: 2 ** 30 });
  return [...stdout.matchAll(/<word [^>]*>(.*?)<\/word>/gs)].map(([, text = ""]) =>
    text.replaceAll(/&(#\d+|\w+);/g, (_, name: string) =>
      name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? ""),
    ),
  );
}
