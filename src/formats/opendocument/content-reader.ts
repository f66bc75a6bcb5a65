import { FlowBuilder } from "../flow/flow-builder.ts";
import type { FlowLine } from "../flow/flow-line.ts";
import { attributeOf } from "../office/attribute-of.ts";
import type { XmlVisitor } from "../office/walk-xml.ts";

type Attributes = Readonly<Record<string, string>>;

export interface ContentPart {
  readonly lines: readonly FlowLine[];
  readonly label?: string;
}

/** Nothing in these is text of the document: deleted text, marks of notes, names for screen readers, who commented when. */
const unread = new Set([
  "tracked-changes",
  "note-citation",
  "title",
  "desc",
  "creator",
  "date",
  "forms",
  "scripts",
  "shapes",
  "ruby-text",
  "sequence-decls",
  "creator-initials",
  "page-number",
  "date-time",
  "covered-table-cell",
  "header-decl",
  "footer-decl",
]);
/** As many columns as spreadsheets have. */
const maxRepeats = 16_384;

/** What a cell holds where no text of it is stored. */
function valueOf(attributes: Attributes): string {
  const stored = ["string-value", "date-value", "time-value", "boolean-value", "value"];
  for (const name of stored) {
    const value = attributeOf(attributes, name);
    if (value !== undefined) return value;
  }
  return "";
}

/** Reads the body of a text, spreadsheet or presentation of OpenDocument; slides and sheets are parts of their own. */
export class ContentReader implements XmlVisitor {
  readonly parts: ContentPart[] = [];
  /** Paths of the pictures that are shown. */
  readonly media: string[] = [];
  /** Rows and sheets with text that the program does not show. */
  readonly hidden = { rows: 0, sheets: 0 };
  /** Whether text was not repeated as often as the document says. */
  isCut = false;
  /** Names of the styles of tables that are not shown. */
  readonly #hiddenStyles = new Set<string>();
  #styleName = "";
  readonly #isDivided: boolean;
  readonly #ends: (() => void)[] = [];
  #flow = new FlowBuilder();
  #skipped = 0;
  #paragraphs = 0;
  #tables = 0;
  #label: string | undefined;

  /** `isDivided`: each slide or top-level table is a part. */
  constructor(isDivided: boolean) {
    this.#isDivided = isDivided;
  }

  open(name: string, attributes: Attributes): void {
    this.#ends.push(this.#enter(name, attributes));
  }

  close(): void {
    this.#ends.pop()?.();
  }

  text(text: string): void {
    if (this.#skipped > 0 || this.#paragraphs === 0) return;
    this.#flow.text(text);
  }

  /** Ends the part that is being read. */
  finish(): void {
    const lines = this.#flow.take();
    this.isCut ||= this.#flow.isCut;
    if (lines.length > 0 || this.#label !== undefined)
      this.parts.push({ lines, ...(this.#label === undefined ? {} : { label: this.#label }) });
    this.#label = undefined;
    this.#flow = new FlowBuilder();
  }

  #enter(name: string, attributes: Attributes): () => void {
    if (this.#skipped > 0 || unread.has(name)) {
      this.#skipped += 1;
      return () => (this.#skipped -= 1);
    }
    const flow = this.#flow;
    if (name === "style") this.#styleName = attributeOf(attributes, "name") ?? "";
    if (name === "table-properties" && attributeOf(attributes, "display") === "false")
      this.#hiddenStyles.add(this.#styleName);
    switch (name) {
      case "p":
      case "h":
        return this.#enterParagraph(name);
      case "s":
        flow.text(" ".repeat(Math.min(Number(attributeOf(attributes, "c") ?? 1) || 1, 100)), true);
        break;
      case "tab":
        flow.tab();
        break;
      case "line-break":
        flow.breakLine();
        break;
      case "note":
      case "annotation":
      case "text-box":
      case "custom-shape":
        return this.#enterAside();
      case "image":
        this.media.push((attributeOf(attributes, "href") ?? "").replace(/^\.\//u, ""));
        break;
      case "page":
        return this.#enterPart(attributes);
      default:
        return this.#enterTable(name, attributes);
    }
    return () => undefined;
  }

  #enterParagraph(name: string): () => void {
    const flow = this.#flow;
    if (name === "h") flow.gap();
    this.#paragraphs += 1;
    return () => {
      this.#paragraphs -= 1;
      if (name === "h") flow.gap();
      else flow.breakLine();
    };
  }

  #enterAside(): () => void {
    const flow = this.#flow;
    const outside = this.#paragraphs;
    this.#paragraphs = 0;
    flow.openAside();
    return () => {
      flow.closeAside();
      this.#paragraphs = outside;
      if (outside === 0) flow.gap();
    };
  }

  #enterPart(attributes: Attributes): () => void {
    if (!this.#isDivided) return () => undefined;
    this.#label = attributeOf(attributes, "name") ?? "";
    return () => this.finish();
  }

  #enterTable(name: string, attributes: Attributes): () => void {
    const flow = this.#flow;
    const columns = Number(attributeOf(attributes, "number-columns-spanned") ?? 1);
    switch (name) {
      case "table": {
        const isSheet = this.#isDivided && this.#tables === 0 && this.#label === undefined;
        if (isSheet) this.#label = attributeOf(attributes, "name") ?? "";
        this.#tables += 1;
        if (isSheet && this.#hiddenStyles.has(attributeOf(attributes, "style-name") ?? ""))
          this.hidden.sheets += 1;
        const isOpen = flow.openTable(isSheet);
        return () => {
          this.#tables -= 1;
          if (isOpen) flow.closeTable();
          if (isSheet) this.finish();
        };
      }
      case "table-row": {
        const repeats = Number(attributeOf(attributes, "number-rows-repeated") ?? 1) || 1;
        const isHidden = /^(?:collapse|filter)$/u.test(attributeOf(attributes, "visibility") ?? "");
        if (!flow.openRow()) return () => undefined;
        return () => {
          if (isHidden && flow.hasRowText) this.hidden.rows += repeats;
          flow.repeatRow(repeats - 1);
        };
      }
      case "table-cell": {
        const repeats = Math.min(
          Number(attributeOf(attributes, "number-columns-repeated") ?? 1) || 1,
          maxRepeats,
        );
        const rows = Number(attributeOf(attributes, "number-rows-spanned") ?? 1) || 1;
        const isOpen = flow.openCell({ columns: Math.max(columns, 1), rows });
        return () => {
          if (!isOpen) return;
          if (flow.isEmptyCell) flow.text(valueOf(attributes));
          flow.closeCell();
          // A value that is repeated over several columns is stated once; so are runs of empty cells.
          flow.repeatCell(repeats - 1);
        };
      }
      default:
        return () => undefined;
    }
  }
}
