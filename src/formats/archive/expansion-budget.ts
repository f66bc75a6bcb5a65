import { GleanerError } from "../../errors/gleaner-error.ts";
import type { ArchiveLimits } from "../../ports/format.ts";
import { freeBytes } from "./free-bytes.ts";

/** Counts what comes out of one archive while it comes out; what its headers promise is not believed. */
export class ExpansionBudget {
  readonly #name: string;
  readonly #size: number;
  readonly #limits: Pick<ArchiveLimits, "maxExpandedBytes" | "maxExpansion">;
  #expanded = 0;

  /** `size` of the archive, in bytes. */
  constructor(name: string, size: number, limits: Pick<ArchiveLimits, "maxExpandedBytes" | "maxExpansion">) {
    this.#name = name;
    this.#size = size;
    this.#limits = limits;
  }

  /** Throws `input.too-large` where these bytes are too many. */
  take(bytes: number): void {
    this.#expanded += bytes;
    const { maxExpandedBytes, maxExpansion } = this.#limits;
    if (this.#expanded > maxExpandedBytes)
      throw this.#fail(
        "maxExpandedBytes",
        `its content is larger than the limit of ${maxExpandedBytes} bytes`,
      );
    if (this.#expanded > freeBytes && this.#expanded > this.#size * maxExpansion)
      throw this.#fail(
        "maxExpansion",
        `it grows to more than ${maxExpansion} times its size, which is the limit`,
      );
  }

  #fail(option: string, seen: string): GleanerError {
    return new GleanerError("input.too-large", {
      what: `Cannot unpack ${this.#name}`,
      seen,
      hint: `Raise \`limits.${option}\` if you trust it, or take the files out of it.`,
      where: { source: this.#name, option: `limits.${option}` },
    });
  }
}
