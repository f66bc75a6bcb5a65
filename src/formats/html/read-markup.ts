import { feedParser } from "../flow/feed-parser.ts";
import type { FlowBuilder } from "../flow/flow-builder.ts";

export interface MarkupFacts {
  readonly title?: string;
  readonly language?: string;
  readonly description?: string;
  readonly author?: string;
  /** Where its pictures are, as it says it: data URIs, addresses, parts of a book. */
  readonly pictures: readonly string[];
}

/** Nothing in these is shown as text. */
const unread = new Set([
  "script",
  "style",
  "template",
  "title",
  "iframe",
  "object",
  "canvas",
  "audio",
  "video",
  "datalist",
]);
/** XML closes elements that HTML would leave open. */
const xhtml = /^\s*<\?xml|\sxmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml/u;
/** Blocks with air around them. */
const spaced = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "dl",
  "blockquote",
  "pre",
  "table",
  "hr",
  "figure",
  "fieldset",
  "section",
  "article",
  "header",
  "footer",
  "aside",
  "nav",
  "form",
]);
const blocks = new Set([
  "div",
  "li",
  "dt",
  "dd",
  "address",
  "main",
  "center",
  "legend",
  "figcaption",
  "summary",
  "details",
  "option",
  "tr",
  "caption",
  "body",
  "html",
]);
const shownInputs = new Set([
  "text",
  "email",
  "tel",
  "url",
  "number",
  "date",
  "search",
  "time",
  "month",
  "week",
  "datetime-local",
]);
const hiding =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|mso-hide\s*:\s*all)/iu;
const maxPictures = 200;

type Attributes = Readonly<Record<string, string | undefined>>;

function isHidden(name: string, attributes: Attributes): boolean {
  return unread.has(name) || attributes["hidden"] !== undefined || hiding.test(attributes["style"] ?? "");
}

function toCount(text: string | undefined): number {
  const count = Number.parseInt(text ?? "", 10);
  return Number.isFinite(count) && count > 0 ? count : 1;
}

/** Reads one page of HTML into running text. Elements may lie in one another as deep as they like. */
class MarkupReader {
  readonly #flow: FlowBuilder;
  /** What is to be done where the open elements end. */
  readonly #ends: (() => void)[] = [];
  readonly #counters: (number | undefined)[] = [];
  #hidden = 0;
  #exact = 0;
  #title: string | undefined;
  #isTitle = false;
  readonly facts: { language?: string; description?: string; author?: string; pictures: string[] } = {
    pictures: [],
  };

  constructor(flow: FlowBuilder) {
    this.#flow = flow;
  }

  get title(): string | undefined {
    return this.#title?.replaceAll(/\s+/gu, " ").trim();
  }

  text(data: string): void {
    if (this.#isTitle) this.#title = (this.#title ?? "") + data;
    if (this.#hidden > 0) return;
    if (this.#exact === 0) return this.#flow.text(data);
    for (const [index, line] of data.split(/\r\n|[\r\n]/u).entries()) {
      if (index > 0) this.#flow.breakLine();
      this.#flow.text(line, true);
    }
  }

  open(name: string, attributes: Attributes): void {
    this.#ends.push(this.#enter(name, attributes));
  }

  close(): void {
    this.#ends.pop()?.();
  }

  #enter(name: string, attributes: Attributes): () => void {
    if (name === "html")
      this.facts.language = attributes["lang"] ?? attributes["xml:lang"] ?? this.facts.language ?? "";
    if (name === "meta") this.#note(attributes);
    if (this.#hidden > 0 || isHidden(name, attributes)) {
      // A title inside a drawing is not the page's.
      const isTitle = name === "title" && this.#title === undefined;
      this.#isTitle ||= isTitle;
      this.#hidden += 1;
      return () => {
        if (isTitle) this.#isTitle = false;
        this.#hidden -= 1;
      };
    }
    return this.#enterShown(name, attributes);
  }

  #enterShown(name: string, attributes: Attributes): () => void {
    const flow = this.#flow;
    if (name === "table") return flow.openTable() ? () => flow.closeTable() : () => flow.gap();
    if (name === "tr" && flow.openRow()) return () => undefined;
    if ((name === "caption" || name === "td" || name === "th") && this.#openCell(attributes, name))
      return () => flow.closeCell();
    if (name === "td" || name === "th") flow.text(" ");
    if (name === "br") flow.breakLine();
    if (name === "img" || name === "image")
      this.#notePicture(attributes["src"] ?? attributes["xlink:href"] ?? attributes["href"] ?? "");
    if (name === "input") this.#writeInput(attributes);
    if (name === "option" && attributes["selected"] === undefined) return this.#hide();
    if (!spaced.has(name) && !blocks.has(name)) return () => undefined;
    const end = spaced.has(name) ? () => flow.gap() : () => flow.breakLine();
    end();
    return this.#enterBlock(name, attributes, end);
  }

  #enterBlock(name: string, attributes: Attributes, end: () => void): () => void {
    if (name === "ol" || name === "ul") {
      this.#counters.push(name === "ol" ? toCount(attributes["start"]) : undefined);
      return () => {
        this.#counters.pop();
        end();
      };
    }
    if (name === "li") {
      const last = this.#counters.length - 1;
      const counter = this.#counters[last];
      if (counter !== undefined) {
        this.#flow.text(`${counter}. `);
        this.#counters[last] = counter + 1;
      }
    }
    if (name !== "pre") return end;
    this.#exact += 1;
    return () => {
      this.#exact -= 1;
      end();
    };
  }

  #hide(): () => void {
    this.#hidden += 1;
    return () => {
      this.#hidden -= 1;
    };
  }

  #openCell(attributes: Attributes, name: string): boolean {
    if (name === "caption") return this.#flow.openRow() && this.#flow.openCell();
    const columns = toCount(attributes["colspan"]);
    return this.#flow.openCell({ columns, rows: toCount(attributes["rowspan"]) });
  }

  #writeInput(attributes: Attributes): void {
    const type = (attributes["type"] ?? "text").toLowerCase();
    if (shownInputs.has(type)) this.#flow.text(` ${attributes["value"] ?? ""} `);
  }

  #note(attributes: Attributes): void {
    const name = attributes["name"]?.toLowerCase();
    const content = attributes["content"]?.trim() ?? "";
    if ((name === "description" || name === "author") && content !== "") this.facts[name] ??= content;
  }

  #notePicture(source: string): void {
    if (source !== "" && this.facts.pictures.length < maxPictures) this.facts.pictures.push(source);
  }
}

/** Reads HTML or XHTML into running text, in the order in which it stands; scripts, styles and what is hidden are left out. */
export async function readMarkup(markup: string, flow: FlowBuilder): Promise<MarkupFacts> {
  const { Parser } = await import("htmlparser2");
  const reader = new MarkupReader(flow);
  const parser = new Parser(
    {
      ontext: (data) => reader.text(data),
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: () => reader.close(),
    },
    { decodeEntities: true, recognizeSelfClosing: xhtml.test(markup.slice(0, 2000)) },
  );
  await feedParser(parser, markup);
  const { language, description, author, pictures } = reader.facts;
  const { title } = reader;
  return {
    ...(title === undefined || title === "" ? {} : { title }),
    ...(language === undefined || language === "" ? {} : { language }),
    ...(description === undefined ? {} : { description }),
    ...(author === undefined ? {} : { author }),
    pictures,
  };
}
