import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { OpenDocument } from "../../../document/open-document.ts";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import { checkNewFile } from "../files/check-new-file.ts";
import { writeNewFile } from "../files/write-new-file.ts";

const dotsPerInch = 150;

/** Writes a PNG of each page to a folder, which is made where it is missing. Throws `result.exists`, `result.unwritable`. */
export async function writePagePictures(opened: OpenDocument, folder: string): Promise<string[]> {
  const { pages, selected, files } = opened.document;
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new GleanerError("result.unwritable", {
      what: `Cannot make the folder ${folder}`,
      seen: `the system says ${error.code ?? "no"}`,
      hint: "Name a folder that may be written to.",
      where: { option: "pages-to" },
      cause: error,
    });
  });
  const targets = pages
    .filter((page) => page.unit !== "none" && (!selected || selected.includes(page.index)))
    .map(({ index, file, pageNumber }) => {
      const prefix = files.length > 1 ? `file-${file + 1}-` : "";
      return { index, path: join(folder, `${prefix}page-${pageNumber ?? index + 1}.png`) };
    });
  for (const { path } of targets) await checkNewFile(path, "pages-to");
  for (const { index, path } of targets) {
    const { bytes } = await opened.render({ page: index, dpi: dotsPerInch, mediaType: "image/png" });
    await writeNewFile(path, bytes, "pages-to");
  }
  return targets.map(({ path }) => path);
}
