import { posix } from "node:path";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { attributeOf } from "../office/attribute-of.ts";
import { notOffice } from "../office/not-office.ts";
import type { OfficePackage } from "../office/office-package.ts";
import { walkXml } from "../office/walk-xml.ts";

export interface Book {
  /** Path of the part that says what the book is made of. */
  readonly packagePath: string;
  /** Paths of the chapters in reading order. */
  readonly chapters: readonly string[];
  /** Titles of chapters by path, as the table of contents has them. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Fonts may be garbled against copying; that does not lock the text. */
const fontOnly = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/u;

function toPath(folder: string, reference: string): string {
  const plain = reference.split("#")[0] ?? "";
  try {
    return posix.join(folder, decodeURIComponent(plain));
  } catch {
    return posix.join(folder, plain);
  }
}

async function refuseLocked(office: OfficePackage): Promise<void> {
  let isLocked = false;
  await walkXml(
    (await office.read("META-INF/encryption.xml")) ?? "",
    {
      open(name, attributes) {
        if (name === "EncryptionMethod")
          isLocked ||= !fontOnly.test(attributeOf(attributes, "Algorithm") ?? "");
      },
    },
    office.name,
  );
  if (!isLocked) return;
  throw new GleanerError("input.encrypted", {
    what: `Cannot read ${office.name}`,
    seen: "its chapters are locked by its seller",
    hint: "Pass a copy without copy protection.",
    where: { source: office.name },
  });
}

/** Titles from the table of contents, in its old form (NCX) or its new one (a page of links). */
async function readTitles(office: OfficePackage, path: string, titles: Map<string, string>): Promise<void> {
  const folder = posix.dirname(path);
  let text = "";
  let target: string | undefined;
  const keep = (): void => {
    const title = text.replaceAll(/\s+/gu, " ").trim();
    if (target !== undefined && title !== "" && !titles.has(target)) titles.set(target, title);
  };
  await walkXml(
    (await office.read(path)) ?? "",
    {
      open(name, attributes) {
        if (name === "text" || name === "a") text = "";
        if (name === "a") target = toPath(folder, attributeOf(attributes, "href") ?? "");
        if (name !== "content") return;
        target = toPath(folder, attributeOf(attributes, "src") ?? "");
        keep();
      },
      text(piece) {
        text += piece;
      },
      close(name) {
        if (name === "a") keep();
        if (name === "a" || name === "content") target = undefined;
      },
    },
    office.name,
  );
}

/** What an EPUB book is made of. Throws `input.corrupt`, and `input.encrypted` for copy protection. */
export async function readBook(office: OfficePackage): Promise<Book> {
  await refuseLocked(office);
  let packagePath: string | undefined;
  await walkXml(
    (await office.read("META-INF/container.xml")) ?? "",
    {
      open(name, attributes) {
        if (name === "rootfile") packagePath ??= attributeOf(attributes, "full-path");
      },
    },
    office.name,
  );
  const xml = packagePath === undefined ? undefined : await office.read(packagePath);
  if (packagePath === undefined || xml === undefined) throw notOffice(office.name, "EPUB book");
  const folder = posix.dirname(packagePath);
  const items = new Map<string, { readonly path: string; readonly isContents: boolean }>();
  const spine: string[] = [];
  await walkXml(
    xml,
    {
      open(name, attributes) {
        const path = toPath(folder, attributeOf(attributes, "href") ?? "");
        const isNavigation = (attributeOf(attributes, "properties") ?? "").split(" ").includes("nav");
        const isContents =
          isNavigation || attributeOf(attributes, "media-type") === "application/x-dtbncx+xml";
        if (name === "item") items.set(attributeOf(attributes, "id") ?? "", { path, isContents });
        if (name === "itemref") spine.push(attributeOf(attributes, "idref") ?? "");
      },
    },
    office.name,
  );
  const titles = new Map<string, string>();
  for (const { path, isContents } of items.values()) if (isContents) await readTitles(office, path, titles);
  for (const id of spine) if (!items.has(id)) office.noteDamage(`chapter ${id}`);
  return { packagePath, titles, chapters: spine.flatMap((id) => items.get(id)?.path ?? []) };
}
