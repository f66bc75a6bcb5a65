import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { ChildFile, FormatContext, PathFormat } from "../ports/format.ts";
import { ExpansionBudget } from "./zip/expansion-budget.ts";
import { ZipArchive } from "./zip/zip-archive.ts";
import type { ZipEntry } from "./zip/zip-archive.ts";

/** What systems leave in archives without being asked. */
const leftover = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)/iu;
/** Folders and leftovers are entries as well. */
const entriesPerFile = 4;

/** Nothing of a stored path but its last name: it is shown, and never written to. */
function toBaseName(path: string): string {
  const base = path.split(/[\\/]/u).findLast((piece) => piece.trim() !== "") ?? "";
  const clean = base.replaceAll(/\p{Cc}/gu, "").trim();
  return clean === "" || clean === ".." || clean === "." ? "file" : clean;
}

function encrypted(name: string): GleanerError {
  return new GleanerError("input.encrypted", {
    what: `Cannot read ${name}`,
    seen: "it is encrypted inside its archive",
    hint: "Unpack the archive with its password, and pass the files.",
    where: { source: name },
  });
}

async function* listFiles(
  archive: ZipArchive,
  files: readonly ZipEntry[],
  { maxBytes, signal }: FormatContext,
): AsyncGenerator<ChildFile> {
  for (const file of files) {
    signal?.throwIfAborted();
    const name = toBaseName(file.path);
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

/** A zip archive: the files in it are what is read. */
const zip: PathFormat = {
  id: "zip",
  takes: "path",
  mediaTypes: ["application/zip"],
  async open({ path, size, name }, context) {
    const { archives } = context;
    const archive = await ZipArchive.open({
      name,
      source: { path },
      maxEntries: archives.maxFiles * entriesPerFile,
      budget: new ExpansionBudget(name, size, archives),
    });
    const files = archive.entries.filter(
      (entry) => !/[\\/]$/u.test(entry.path) && !leftover.test(entry.path),
    );
    const refusal =
      files.length === 0
        ? empty(name)
        : files.length > archives.maxFiles
          ? tooMany(name, archives.maxFiles)
          : undefined;
    if (refusal) {
      archive.close();
      throw refusal;
    }
    return {
      pages: [],
      attachments: [],
      metadata: {},
      warnings: [],
      isContainer: true,
      children: () => listFiles(archive, files, context),
      read: () => Promise.reject(noPages(name)),
      render: () => Promise.reject(noPages(name)),
      close: async () => archive.close(),
    };
  },
};

function empty(name: string): GleanerError {
  return new GleanerError("input.empty", {
    what: `Cannot read ${name}`,
    seen: "there are no files in it",
    hint: "Pass an archive with files in it.",
    where: { source: name },
  });
}

function tooMany(name: string, maxFiles: number): GleanerError {
  return new GleanerError("input.too-large", {
    what: `Cannot unpack ${name}`,
    seen: `there are more than the limit of ${maxFiles} files in it`,
    hint: "Raise `limits.maxFiles`, or take the files out of it.",
    where: { source: name, option: "limits.maxFiles" },
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
export default zip;
