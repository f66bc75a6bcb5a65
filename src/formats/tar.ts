import type { PathFormat } from "../ports/format.ts";
import { entriesPerFile } from "./archive/entries-per-file.ts";
import { ExpansionBudget } from "./archive/expansion-budget.ts";
import { openArchive } from "./archive/open-archive.ts";
import { TarArchive } from "./tar/tar-archive.ts";

/** A tar archive: the files in it are what is read; links and devices are left out, with a warning. */
const tar: PathFormat = {
  id: "tar",
  takes: "path",
  mediaTypes: ["application/x-tar"],
  async open({ path, size, name }, context) {
    const { archives } = context;
    const archive = await TarArchive.open({
      name,
      path,
      maxEntries: archives.maxFiles * entriesPerFile,
      budget: new ExpansionBudget(name, size, archives),
    });
    return await openArchive(name, archive, context);
  },
};
export default tar;
