import { FlowBuilder } from "../flow/flow-builder.ts";
import type { FlowLine } from "../flow/flow-line.ts";
import { attributeOf } from "../office/attribute-of.ts";
import type { XmlVisitor } from "../office/walk-xml.ts";

interface Shape {
  readonly flow: FlowBuilder;
  /** What the layout keeps this place for. */
  kind: string;
}

/** Reads the shapes of one slide, or of its notes: text, tables. */
export class SlideReader implements XmlVisitor {
  readonly #shapes: Shape[] = [];
  readonly #ends: (() => void)[] = [];
  #shape: Shape | undefined;
  #isText = false;
  #skipped = 0;

  /** Lines of the shapes, titles first, without those of the kinds named. */
  list(without: readonly string[]): FlowLine[] {
    const isTitle = ({ kind }: Shape): boolean => /title$/iu.test(kind);
    const kept = this.#shapes.filter(({ kind }) => !without.includes(kind));
    const ordered = [...kept.filter((shape) => isTitle(shape)), ...kept.filter((shape) => !isTitle(shape))];
    return ordered.flatMap(({ flow }) => [...flow.take(), []]);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#ends.push(this.#enter(name, attributes));
  }

  close(): void {
    this.#ends.pop()?.();
  }

  text(text: string): void {
    if (!this.#isText || this.#skipped > 0) return;
    for (const [index, piece] of text.split("\t").entries()) {
      if (index > 0) this.#shape?.flow.tab();
      this.#shape?.flow.text(piece, true);
    }
  }

  #enter(name: string, attributes: Readonly<Record<string, string>>): () => void {
    // Copies for old programs, and the number of the slide, are no text of it.
    const isNumber = name === "fld" && /^slidenum$/iu.test(attributeOf(attributes, "type") ?? "");
    if (this.#skipped > 0 || name === "Fallback" || isNumber) {
      this.#skipped += 1;
      return () => (this.#skipped -= 1);
    }
    const flow = this.#shape?.flow;
    switch (name) {
      case "sp":
      case "graphicFrame":
      case "cxnSp":
        this.#shapes.push((this.#shape = { flow: new FlowBuilder(), kind: "" }));
        return () => (this.#shape = undefined);
      case "ph":
        if (this.#shape) this.#shape.kind = attributeOf(attributes, "type") ?? "body";
        return () => undefined;
      case "p":
        return () => flow?.breakLine();
      case "br":
        flow?.breakLine();
        return () => undefined;
      case "t":
        this.#isText = true;
        return () => (this.#isText = false);
      case "tbl":
        return flow?.openTable() === true ? () => flow.closeTable() : () => undefined;
      case "tr":
        flow?.openRow();
        return () => undefined;
      case "tc":
        // Cells that another one reaches into are there as well, without text.
        return flow?.openCell() === true ? () => flow.closeCell() : () => undefined;
      default:
        return () => undefined;
    }
  }
}
