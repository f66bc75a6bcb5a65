import { GleanerError } from "../../errors/gleaner-error.ts";
import { feedParser } from "../flow/feed-parser.ts";

type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML document while it is read; names are without their prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

function toLocalName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/**
 * Reads XML from its start to its end, as deep as it may be. Entities that a document declares itself are never expanded: no
 * office program writes them, so they are refused. Gives false where it is no XML, or ends before all that it began. Throws
 * `input.corrupt`.
 */
export async function walkXml(xml: string, visitor: XmlVisitor, source: string): Promise<boolean> {
  if (/<!ENTITY/iu.test(xml)) {
    throw new GleanerError("input.corrupt", {
      what: `Cannot read ${source}`,
      seen: "its XML declares entities of its own, which no office program writes",
      hint: "Save the document again with the program that made it.",
      where: { source },
    });
  }
  const { Parser } = await import("htmlparser2");
  const open = { ever: false, now: 0, atEnd: 0 };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.now += 1;
        open.ever = true;
        visitor.open?.(toLocalName(name), attributes);
      },
      onclosetag(name) {
        open.now -= 1;
        visitor.close?.(toLocalName(name));
      },
      ontext: (data) => visitor.text?.(data),
    },
    { xmlMode: true, decodeEntities: true },
  );
  await feedParser(parser, xml, () => (open.atEnd = open.now));
  return open.ever && open.atEnd === 0;
}
