import type { SchemaNode } from "../../document/schema-node.ts";
import { rememberEach } from "../../values/remember-each.ts";
import { addTitlePhrases } from "./add-title-phrases.ts";
import { listTargets } from "./list-targets.ts";
import type { Targets } from "./target.ts";

/** What of a schema can be looked for, made once for each tree: one schema is put to many mails, pages and files. */
export const targetsOf: (root: SchemaNode) => Targets = rememberEach((root) =>
  addTitlePhrases(listTargets(root)),
);
