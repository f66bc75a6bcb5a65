import type { Evidence } from "../../document/evidence.ts";
import type { Json } from "../../document/json.ts";
import type { PageText } from "../../document/page-text.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import { getAt } from "../../values/get-at.ts";
import { setAt } from "../../values/set-at.ts";
import type { SchemaNode } from "../../document/schema-node.ts";
import type { Built } from "../output/build-json.ts";
import { splitAccounts } from "./split-accounts.ts";

/**
 * The answer to a statement of several accounts, each answered from its own part of the pages, so that no balance meets the rows of
 * another account. Undefined where they are not several or a part holds no rows.
 */
export async function answerAccounts(
  root: SchemaNode,
  pages: readonly PageText[],
  answer: (pages: readonly PageText[]) => Promise<Built>,
): Promise<Built | undefined> {
  const split = splitAccounts(root, pages);
  if (!split) return undefined;
  const pointer = formatPointer([split.list.name]);
  const items: Json[] = [];
  const evidence: Record<string, Evidence> = {};
  let whole: Built | undefined;
  for (const [index, part] of split.parts.entries()) {
    const built = await answer(part);
    const item = getAt(built.json, `${pointer}/0`);
    if (item === undefined || item === null || getAt(built.json, `${pointer}/1`) !== undefined)
      return undefined;
    whole ??= built;
    items.push(item as Json);
    const own = `${pointer}/0/`;
    for (const [at, each] of Object.entries(built.evidence)) {
      if (at.startsWith(own)) evidence[`${pointer}/${index}/${at.slice(own.length)}`] = each;
      else if (index === 0 && !at.startsWith(`${pointer}/`)) evidence[at] = each;
    }
  }
  return whole && { json: setAt(whole.json, pointer, items), evidence };
}
