import { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { ChildFile, FormatContext, OpenFile } from "../../ports/format.ts";
import type { Archive, ArchiveEntry } from "./archive.ts";
import { tooManyFiles } from "./too-many-files.ts";

/** What systems leave in archives without being asked. */
const leftover = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)/iu;

/** The names in a stored path, without what could lead anywhere: they are shown, and never written to. */
function listNames(path: string): string[] {
  const names = path.split(/[\\/]/u).map((name) => name.replaceAll(/\p{Cc}/gu, "").trim());
  return names.filter((name) => name !== "" && name !== "." && name !== "..");
}

/** What each file is called: by its last name, with its folders where others have the same one. */
function nameFiles(paths: readonly string[]): string[] {
  const listed = paths.map(listNames);
  const lasts = listed.map((names) => names.at(-1) ?? "file");
  const seen = new Set<string>();
  const repeated = new Set(lasts.filter((last) => seen.has(last) || !seen.add(last)));
  return lasts.map((last, index) => (repeated.has(last) ? (listed[index] ?? []).join("/") || last : last));
}

function encrypted(name: string): GleanerError {
  return new GleanerError("input.encrypted", {
    what: `Cannot read ${name}`,
    seen: "it is encrypted inside its archive",
    hint: "Unpack the archive with its password, and pass the files.",
    where: { source: name },
  });
}

async function* listFiles<Entry extends ArchiveEntry>(
  archive: Archive<Entry>,
  files: readonly Entry[],
  { maxBytes, signal }: FormatContext,
): AsyncGenerator<ChildFile> {
  const names = nameFiles(files.map(({ path }) => path));
  for (const [index, file] of files.entries()) {
    signal?.throwIfAborted();
    const name = names[index] ?? "file";
    if (file.isEncrypted) {
      yield { name, bytes: new Uint8Array(), error: encrypted(name) };
      continue;
    }
    try {
      yield { name, bytes: await archive.read(file, maxBytes) };
    } catch (error) {
      // The archive itself has passed a limit: what it says about itself is not to be trusted any further.
      const isLimit = isGleanerError(error, "input.too-large") && error.where?.option !== "limits.maxBytes";
      if (isLimit || !isGleanerError(error)) throw error;
      yield { name, bytes: new Uint8Array(), error };
    }
  }
}

function empty(name: string): GleanerError {
  return new GleanerError("input.empty", {
    what: `Cannot read ${name}`,
    seen: "there are no files in it",
    hint: "Pass an archive with files in it.",
    where: { source: name },
  });
}

function noPages(name: string): GleanerError {
  return new GleanerError("options.invalid", {
    what: `Cannot read a page of ${name}`,
    seen: "an archive has no pages of its own",
    hint: "Read the pages of the files in it.",
    where: { source: name },
  });
}

/** An archive as a file that has only other files in it; it is closed with it. Throws `input.empty` and `input.too-large`. */
export async function openArchive<Entry extends ArchiveEntry>(
  name: string,
  archive: Archive<Entry>,
  context: FormatContext,
): Promise<OpenFile> {
  const { maxFiles } = context.archives;
  const files = archive.entries.filter((entry) => !entry.isFolder && !leftover.test(entry.path));
  const refusal =
    files.length === 0 ? empty(name) : files.length > maxFiles ? tooManyFiles(name, maxFiles) : undefined;
  if (refusal) {
    await archive.close();
    throw refusal;
  }
  return {
    pages: [],
    attachments: [],
    metadata: {},
    warnings: archive.warnings,
    isContainer: true,
    children: () => listFiles(archive, files, context),
    read: () => Promise.reject(noPages(name)),
    render: () => Promise.reject(noPages(name)),
    close: () => archive.close(),
  };
}
