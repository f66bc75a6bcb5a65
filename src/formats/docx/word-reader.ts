import { attributeOf } from "../office/attribute-of.ts";
import type { XmlVisitor } from "../office/walk-xml.ts";
import type { FlowBuilder } from "../flow/flow-builder.ts";
import type { Numbering } from "./numbering.ts";

type Attributes = Readonly<Record<string, string>>;

/** Nothing in these is printed: deleted and moved text, field codes, copies for old programs. */
const unread = new Set([
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "delInstrText",
  "Fallback",
  "tblPr",
  "tblGrid",
  "trPr",
  "sectPr",
  "sdtPr",
  "docPr",
]);
const notes = new Set(["footnote", "endnote"]);

/** Feeds the text of a part of a Word document into running text: paragraphs, tables, text boxes, notes, comments. */
export class WordReader implements XmlVisitor {
  readonly #flow: FlowBuilder;
  readonly #numbering: Numbering | undefined;
  readonly #ends: (() => void)[] = [];
  #skipped = 0;
  #properties = 0;
  #isText = false;
  #isHidden = false;
  #isHeading = false;
  #hasText = false;
  #style: string | undefined;
  #list: { id?: string; level?: number } = {};
  /** A cell whose width is not known yet. */
  #cell: { columns: number } | undefined;
  #cellEnds: (() => void)[] = [];

  constructor(flow: FlowBuilder, numbering?: Numbering) {
    this.#flow = flow;
    this.#numbering = numbering;
  }

  open(name: string, attributes: Attributes): void {
    this.#ends.push(this.#enter(name, attributes));
  }

  close(): void {
    this.#ends.pop()?.();
  }

  text(text: string): void {
    if (!this.#isText || this.#skipped > 0 || this.#isHidden) return;
    this.#begin();
    for (const [index, piece] of text.split("\t").entries()) {
      if (index > 0) this.#flow.tab();
      this.#flow.text(piece, true);
    }
  }

  #enter(name: string, attributes: Attributes): () => void {
    if (this.#skipped > 0 || unread.has(name) || this.#isSeparator(name, attributes)) {
      this.#skipped += 1;
      return () => (this.#skipped -= 1);
    }
    if (name === "pPr" || name === "rPr" || name === "tcPr") {
      this.#properties += 1;
      return () => {
        this.#properties -= 1;
        if (name === "tcPr") this.#openCell();
      };
    }
    if (this.#properties > 0) this.#noteProperty(name, attributes);
    else return this.#enterContent(name, attributes);
    return () => undefined;
  }

  #isSeparator(name: string, attributes: Attributes): boolean {
    return (
      notes.has(name) &&
      attributeOf(attributes, "type") !== undefined &&
      attributeOf(attributes, "type") !== "normal"
    );
  }

  #noteProperty(name: string, attributes: Attributes): void {
    const value = attributeOf(attributes, "val");
    if (name === "vanish") this.#isHidden = value !== "0" && value !== "false";
    if (name === "gridSpan" && this.#cell) this.#cell.columns = Number(value) || 1;
    if (name === "pStyle") this.#style = value;
    if (name === "numId" && value !== undefined) this.#list.id = value;
    if (name === "ilvl") this.#list.level = Number(value) || 0;
    if (name === "outlineLvl") this.#isHeading = true;
  }

  #enterContent(name: string, attributes: Attributes): () => void {
    const flow = this.#flow;
    if (name !== "tc") this.#openCell();
    switch (name) {
      case "p":
        return this.#enterParagraph();
      case "r":
        this.#isHidden = false;
        return () => (this.#isHidden = false);
      case "t":
        this.#isText = true;
        return () => (this.#isText = false);
      case "tbl":
        return flow.openTable() ? () => flow.closeTable() : () => flow.gap();
      case "tr":
        flow.openRow();
        return () => undefined;
      case "tc":
        this.#cell = { columns: 1 };
        return () => {
          this.#openCell();
          this.#cellEnds.pop()?.();
        };
      case "txbxContent":
        flow.openAside();
        return () => flow.closeAside();
      case "num":
        // A fraction: without the stroke between them its two numbers would be one.
        return () => flow.text("/", true);
      case "rt":
        // How the word behind it is said, in small letters above it.
        this.#skipped += 1;
        return () => (this.#skipped -= 1);
      case "footnote":
      case "endnote":
      case "comment":
        return () => flow.gap();
      default:
        this.#writeSign(name, attributes);
        return () => undefined;
    }
  }

  #openCell(): void {
    if (!this.#cell) return;
    const isOpen = this.#flow.openCell(this.#cell);
    this.#cell = undefined;
    this.#cellEnds.push(() => (isOpen ? this.#flow.closeCell() : this.#flow.breakLine()));
  }

  #enterParagraph(): () => void {
    const flow = this.#flow;
    const outer = {
      hasText: this.#hasText,
      style: this.#style,
      list: this.#list,
      isHeading: this.#isHeading,
    };
    // A text box stands inside a paragraph that has begun.
    if (!this.#hasText) flow.breakLine();
    [this.#hasText, this.#style, this.#list, this.#isHeading] = [false, undefined, {}, false];
    return () => {
      const isHeading =
        this.#isHeading || /^(?:heading|title|berschrift|titre|titel)/iu.test(this.#style ?? "");
      if (this.#hasText && !isHeading) flow.breakLine();
      else flow.gap();
      ({ hasText: this.#hasText, style: this.#style, list: this.#list, isHeading: this.#isHeading } = outer);
    };
  }

  /** The number that Word prints before a paragraph is not in its text. */
  #begin(): void {
    if (this.#hasText) return;
    this.#hasText = true;
    if (/^(?:heading|title)/iu.test(this.#style ?? "")) this.#flow.gap();
    const label = this.#numbering?.next(this.#list.id, this.#list.level, this.#style);
    if (label !== undefined && label !== "") this.#flow.text(`${label} `, true);
  }

  #writeSign(name: string, attributes: Attributes): void {
    if (this.#isHidden) return;
    if (name === "tab" || name === "ptab") this.#flow.tab();
    if (name === "br" || name === "cr") this.#flow.breakLine();
    if (name === "noBreakHyphen") this.#flow.text("-", true);
    if (name !== "sym") return;
    // Signs of symbol fonts lie in the private area; what they show depends on the font, a tick box mostly.
    const code = Number.parseInt(attributeOf(attributes, "char") ?? "", 16);
    this.#begin();
    if (code < 0xe000) this.#flow.text(String.fromCodePoint(code), true);
    else
      this.#flow.text(
        code === 0xf0a8 || code === 0xf06f
          ? "☐"
          : code === 0xf0fe || code === 0xf052 || code === 0xf078
            ? "☒"
            : "",
        true,
      );
  }
}
