import type { PathFormat } from "../ports/format.ts";
import { entriesPerFile } from "./archive/entries-per-file.ts";
import { ExpansionBudget } from "./archive/expansion-budget.ts";
import { openArchive } from "./archive/open-archive.ts";
import { ZipArchive } from "./zip/zip-archive.ts";

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
    return await openArchive(name, archive, context);
  },
};
export default zip;
