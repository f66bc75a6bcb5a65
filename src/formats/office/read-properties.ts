import type { OfficePackage } from "./office-package.ts";
import { walkXml } from "./walk-xml.ts";

/** Names of properties in office files, and what they are called here. */
const names: Readonly<Record<string, string>> = {
  title: "title",
  creator: "author",
  "initial-creator": "author",
  subject: "subject",
  description: "description",
  keywords: "keywords",
  keyword: "keywords",
  language: "language",
  created: "created",
  "creation-date": "created",
  modified: "modified",
  date: "modified",
  lastModifiedBy: "lastModifiedBy",
  Application: "producer",
  generator: "producer",
  Company: "company",
};

/** Title, author and other properties, as the parts named state them; the first statement counts. */
export async function readProperties(
  office: OfficePackage,
  paths: readonly string[],
): Promise<Record<string, string>> {
  const properties: Record<string, string> = {};
  for (const path of paths) {
    const xml = await office.read(path);
    if (xml === undefined) continue;
    let key: string | undefined;
    let value = "";
    await walkXml(
      xml,
      {
        open(name) {
          key = Object.hasOwn(names, name) ? names[name] : undefined;
          value = "";
        },
        text(text) {
          value += text;
        },
        close() {
          const text = value.replaceAll(/\s+/gu, " ").trim();
          if (key !== undefined && text !== "") properties[key] ??= text.slice(0, 1000);
          key = undefined;
        },
      },
      office.name,
    );
  }
  return properties;
}
