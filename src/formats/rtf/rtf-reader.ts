import type { FlowBuilder } from "../flow/flow-builder.ts";
import { encodingOf } from "./encoding-of.ts";
import { RtfTable } from "./rtf-table.ts";

/** One mark of RTF: a brace, a control word with its number, or text. */
export interface RtfToken {
  /** 0: a group begins. 1: it ends. 2: a control word. 3: text. */
  readonly type: number;
  readonly word?: string;
  readonly param?: number;
  readonly data?: Uint8Array;
}

interface Group {
  /** Where its text goes. */
  readonly target: "text" | "nowhere" | "fonts" | "picture" | "title" | "author";
  /** Bytes that stand for one character of `\u`, for programs that do not know it. */
  readonly unicodeBytes: number;
  readonly isHidden: boolean;
  readonly font: number;
  readonly end?: () => void;
}

/** Groups that hold no text of the document. */
const unread = new Set([
  "colortbl",
  "stylesheet",
  "info",
  "fldinst",
  "objdata",
  "listtable",
  "listoverridetable",
  "rsidtbl",
  "themedata",
  "datastore",
  "xmlnstbl",
  "latentstyles",
  "generator",
  "nonshppict",
  "filetbl",
  "revtbl",
  "mmathPr",
  "sn",
  "sv",
  "bkmkstart",
  "bkmkend",
  "nextfile",
  "template",
]);
/** Groups behind the mark for unknown ones that do hold text, or a picture. */
const known = new Set(["shpinst", "shptxt", "shppict", "annotation", "footnote"]);
const asides = new Set(["footnote", "annotation", "shptxt"]);
const signs: Readonly<Record<string, string>> = {
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  "~": " ",
  _: "-",
  emspace: " ",
  enspace: " ",
  "\\": "\\",
  "{": "{",
  "}": "}",
};

/** Feeds the text of an RTF document into running text. */
export class RtfReader {
  readonly facts: { title: string; author: string } = { title: "", author: "" };
  readonly pictures: Uint8Array[] = [];
  readonly #flow: FlowBuilder;
  readonly #table: RtfTable;
  readonly #groups: Group[] = [];
  readonly #charsets = new Map<number, number>();
  #group: Group = { target: "text", unicodeBytes: 1, isHidden: false, font: -1 };
  #codePage = 1252;
  #font = -1;
  #bytes: Uint8Array[] = [];
  #hex = "";
  /** Drawings of Windows cannot be read, and hardly ever hold text. */
  #isPhoto = false;
  #skipped = 0;
  #isUnknown = false;

  constructor(flow: FlowBuilder) {
    this.#flow = flow;
    this.#table = new RtfTable(flow);
  }

  take({ type, word = "", param, data }: RtfToken): void {
    if (type === 0) this.#open();
    else if (type === 1) this.#close();
    else if (type === 3 || word === "'") this.#write(data ?? new Uint8Array());
    else if (word === "bin") this.#hex += Buffer.from(data ?? []).toString("hex");
    else this.#control(word, param);
  }

  finish(): void {
    this.#flush();
    this.#table.finish();
  }

  #open(): void {
    this.#flush();
    this.#groups.push(this.#group);
    const { end: _, ...inherited } = this.#group;
    this.#group = inherited;
    this.#isUnknown = false;
  }

  #close(): void {
    this.#flush();
    this.#group.end?.();
    this.#group = this.#groups.pop() ?? this.#group;
    this.#isUnknown = false;
  }

  #write(data: Uint8Array): void {
    let bytes = data;
    if (this.#skipped > 0) {
      const count = Math.min(this.#skipped, bytes.length);
      this.#skipped -= count;
      bytes = bytes.subarray(count);
    }
    if (bytes.length > 0) this.#bytes.push(bytes);
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Buffer.concat(this.#bytes);
    this.#bytes = [];
    const charset = this.#charsets.get(this.#group.font);
    this.#put(new TextDecoder(encodingOf(this.#codePage, charset)).decode(bytes));
  }

  #put(text: string): void {
    const { target, isHidden } = this.#group;
    if (target === "picture") this.#hex += text;
    if (target === "title" || target === "author") this.facts[target] += text;
    if (target !== "text" || isHidden) return;
    this.#table.beforeText();
    this.#flow.text(text, true);
  }

  #control(word: string, param: number | undefined): void {
    if (word === "u") {
      this.#flush();
      this.#put(String.fromCharCode((param ?? 0) & 0xffff));
      this.#skipped = this.#group.unicodeBytes;
      return;
    }
    this.#flush();
    this.#skipped = 0;
    const sign = signs[word];
    if (sign !== undefined) this.#put(sign);
    else if (word === "*") this.#isUnknown = true;
    else this.#apply(word, param);
  }

  #apply(word: string, param: number | undefined): void {
    const wasUnknown = this.#isUnknown;
    this.#isUnknown = false;
    if (word === "ansicpg") this.#codePage = param ?? 1252;
    if (word === "mac") this.#codePage = 10_000;
    if (word === "uc") this.#group = { ...this.#group, unicodeBytes: Math.max(0, param ?? 1) };
    if (word === "v" || word === "deleted") this.#group = { ...this.#group, isHidden: param !== 0 };
    if (word === "plain") this.#group = { ...this.#group, isHidden: false };
    if (word === "f") this.#chooseFont(param ?? 0);
    if (word === "fcharset" && this.#group.target === "fonts") this.#charsets.set(this.#font, param ?? 0);
    if (word === "fonttbl") this.#group = { ...this.#group, target: "fonts" };
    if (word === "title" || word === "author") this.#group = { ...this.#group, target: word };
    if (unread.has(word) || (wasUnknown && !known.has(word)))
      this.#group = { ...this.#group, target: "nowhere" };
    if (this.#group.target === "nowhere" || this.#group.isHidden) return;
    if (word === "pngblip" || word === "jpegblip") this.#isPhoto = true;
    else if (word === "pict") this.#openPicture();
    else if (asides.has(word)) this.#openAside();
    else if (this.#group.target === "text") this.#table.control(word);
  }

  #chooseFont(font: number): void {
    if (this.#group.target === "fonts") this.#font = font;
    else this.#group = { ...this.#group, font };
  }

  #openPicture(): void {
    this.#hex = "";
    this.#isPhoto = false;
    const end = (): void => {
      if (!this.#isPhoto) return;
      const bytes = new Uint8Array(Buffer.from(this.#hex.replaceAll(/\s/gu, ""), "hex"));
      if (bytes.length > 0) this.pictures.push(bytes);
    };
    this.#group = { ...this.#group, target: "picture", end };
  }

  #openAside(): void {
    this.#flow.openAside();
    this.#group = { ...this.#group, end: () => this.#flow.closeAside() };
  }
}
