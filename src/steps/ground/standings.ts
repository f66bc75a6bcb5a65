import type { LeafNode } from "../../document/schema-node.ts";
import { toPattern } from "../../values/to-pattern.ts";
import { Scope } from "./scope.ts";

/** Where a leaf stands in its JSON. */
export interface Standing {
  /** The object or list that holds it; none for those at the root. */
  readonly parent: Scope | undefined;
  /** The list items that it stands in, the outermost and the innermost; none outside of lists. */
  readonly outer: Scope | undefined;
  readonly inner: Scope | undefined;
  /** The lists of both, with those of all rows of an outer list taken together: they follow each other down the document. */
  readonly outerList: Scope;
  readonly innerList: Scope;
  /** Those whose leaves do not share a place: its row or object, and the same leaf of other rows. */
  readonly row: Scope;
  readonly leaf: Scope;
  /** The pattern pointer of the leaf, which another schema may have otherwise. */
  readonly pattern: string;
}

/** Pointers of a few schemas with lists of many rows. */
const mostKept = 4096;

/** A position in a list, behind the pointer of the list. */
const listPosition = /(?<=[^])\/\d+(?=\/|$)/g;

const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));

/** The scopes of JSON pointers. Documents of one schema have most of them in common. */
class Standings {
  readonly #scopes = new Map<string, Scope>();
  readonly #known = new Map<string, Standing>();
  #documents = 0;

  /** The number of a document that begins. */
  begin(): number {
    return (this.#documents += 1);
  }

  /** Gives up what would be too much to keep for the next document. */
  end(): void {
    if (this.#known.size <= mostKept) return;
    this.#scopes.clear();
    this.#known.clear();
  }

  get(pointer: string, node: LeafNode): Standing {
    const known = this.#known.get(pointer);
    if (known?.pattern === node.pointer) return known;
    const standing = this.#make(pointer, node.pointer);
    this.#known.set(pointer, standing);
    return standing;
  }

  #make(pointer: string, pattern: string): Standing {
    let outer: string | undefined;
    let inner: string | undefined;
    listPosition.lastIndex = 0;
    while (listPosition.test(pointer)) {
      inner = pointer.slice(0, listPosition.lastIndex);
      outer ??= inner;
    }
    const parent = parentOf(pointer);
    return {
      parent: parent === "" ? undefined : this.#scopeOf(parent),
      outer: outer === undefined ? undefined : this.#scopeOf(outer),
      inner: inner === undefined ? undefined : this.#scopeOf(inner),
      outerList: this.#scopeOf(toPattern(parentOf(outer ?? ""))),
      innerList: this.#scopeOf(toPattern(parentOf(inner ?? ""))),
      row: this.#scopeOf(outer ?? parent),
      leaf: this.#scopeOf(pattern),
      pattern,
    };
  }

  #scopeOf(pointer: string): Scope {
    const known = this.#scopes.get(pointer);
    if (known) return known;
    const scope = new Scope();
    this.#scopes.set(pointer, scope);
    return scope;
  }
}

export const standings = new Standings();
