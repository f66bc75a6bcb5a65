import type { FlowBuilder } from "../flow/flow-builder.ts";

/** Breaks, tabs and tables, which RTF marks only where their cells and rows end. */
export class RtfTable {
  readonly #flow: FlowBuilder;
  #isOpen = false;
  #isRowOpen = false;
  /** What was said last about the paragraph at hand. */
  #isInTable = false;

  constructor(flow: FlowBuilder) {
    this.#flow = flow;
  }

  /** Text outside of a row ends the table before it. */
  beforeText(): void {
    if (this.#isOpen && !this.#isRowOpen) {
      if (this.#isInTable) this.#openRow();
      else this.finish();
    }
  }

  control(word: string): void {
    const flow = this.#flow;
    switch (word) {
      case "trowd":
        if (!this.#isOpen) this.#isOpen = flow.openTable();
        if (this.#isOpen && !this.#isRowOpen) this.#openRow();
        break;
      case "pard":
        this.#isInTable = false;
        break;
      case "intbl":
        this.#isInTable = true;
        break;
      case "cell":
        if (this.#isRowOpen) {
          flow.closeCell();
          flow.openCell();
        }
        break;
      case "row":
        if (this.#isRowOpen) flow.closeCell();
        this.#isRowOpen = false;
        break;
      case "par":
      case "line":
      case "sect":
      case "page":
      case "nestrow":
        if (this.#isOpen && !this.#isRowOpen && !this.#isInTable) this.finish();
        flow.breakLine();
        break;
      case "tab":
      case "nestcell":
        flow.tab();
        break;
      default:
    }
  }

  finish(): void {
    if (this.#isRowOpen) this.#flow.closeCell();
    if (this.#isOpen) this.#flow.closeTable();
    this.#isOpen = false;
    this.#isRowOpen = false;
  }

  #openRow(): void {
    this.#flow.openRow();
    this.#flow.openCell();
    this.#isRowOpen = true;
  }
}
