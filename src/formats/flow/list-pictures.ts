import type { ChildFile } from "../../ports/format.ts";
import { isNotable } from "./is-notable.ts";

const endings: Readonly<Record<string, string>> = {
  "svg+xml": "svg",
  jpeg: "jpg",
  tiff: "tif",
  "x-icon": "ico",
};

/** Pictures that a page carries as data URIs, without those that are only ornaments. */
export async function* listPictures(uris: readonly string[]): AsyncGenerator<ChildFile> {
  for (const [index, uri] of uris.entries()) {
    const found = /^data:(image\/([\w.+-]+))[^,]*;base64,/iu.exec(uri);
    if (!found) continue;
    const bytes = new Uint8Array(
      Buffer.from(decodeURIComponent(uri.slice(found[0].length).replaceAll(/\s/gu, "")), "base64"),
    );
    const kind = (found[2] ?? "").toLowerCase();
    const name = `picture-${index + 1}.${endings[kind] ?? kind}`;
    if (await isNotable(bytes)) yield { name, bytes, mediaType: (found[1] ?? "").toLowerCase() };
  }
}
