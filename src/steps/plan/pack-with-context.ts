import type { Document } from "../../document/document.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Capabilities } from "../../ports/capabilities.ts";
import type { Packed } from "./pack-units.ts";
import { packUnits } from "./pack-units.ts";
import type { PageUnit } from "./page-unit.ts";
import type { Context } from "./plan-context.ts";
import { planContext } from "./plan-context.ts";

/** Tokens kept free in each request for what leads up to it, as a share of the room and at most. */
const contextShare = 0.12;
const mostContextTokens = 1500;

interface PackInput {
  readonly document: Document;
  readonly capabilities: Capabilities;
  readonly texts?: ReadonlyMap<number, PageText>;
  /** Tokens for the parts of one request. */
  readonly room: number;
  /** Which reading of the document it is, and of how many. */
  readonly pass?: { readonly number: number; readonly of: number };
}

interface PackedWithContext {
  /** Undefined where one unit does not fit into a request of its own. */
  readonly packed?: readonly Packed[];
  /** For each request what leads up to it; none for the first. */
  readonly contexts: readonly (Context | undefined)[];
}

/** Packs units, and, where they do not fit into one request, again with room for what leads up to each. */
export function packWithContext(units: readonly PageUnit[], input: PackInput): PackedWithContext {
  const { capabilities, document, texts, room, pass } = input;
  const once = packUnits(units, capabilities, room);
  // Another reading ends its requests elsewhere, so that what one lost at an end stands in the middle of another.
  const longest = Math.max(0, ...(once ?? []).map(({ tokens }) => tokens));
  const firstRoom = pass && pass.number > 1 ? (longest * (pass.number - 1)) / pass.of : undefined;
  const whole = firstRoom === undefined ? once : packUnits(units, capabilities, room, firstRoom);
  if (!whole || whole.length < 2) return { ...(whole ? { packed: whole } : {}), contexts: [] };
  const kept = Math.floor(Math.min(mostContextTokens, contextShare * room));
  const spared = packUnits(units, capabilities, room - kept, firstRoom);
  // Pages that fill a request alone leave no room for anything before them.
  const packed = spared ?? whole;
  const mostPictures = capabilities.input.image?.maxCount ?? Number.POSITIVE_INFINITY;
  const contexts = packed.map((after, index) => {
    const before = packed[index - 1];
    const free = Math.min(kept, room - after.tokens);
    if (!before || free <= 0) return undefined;
    const mayAddPicture = (after.counts.image ?? 0) < mostPictures;
    return planContext({
      before,
      after,
      document,
      room: free,
      mayAddPicture: mayAddPicture && capabilities.input.image !== undefined,
      ...(texts && capabilities.input.text ? { texts } : {}),
    });
  });
  return { packed, contexts };
}
