import type { errorShapes } from "../error-shapes.ts";
import type { PartCheck } from "../part-checks.ts";
import type { RuleRow } from "../rule-row.ts";

/** What one gateway of the chat wire takes, and how it answers. */
export type ChatRules = {
  /** Members of a body; what becomes of others is in `strangers`. */
  readonly fields: RuleRow<readonly string[]>;
  /** Members of which it is not known whether they are taken. */
  readonly doubtfulFields: RuleRow<readonly string[]>;
  readonly strangers: RuleRow<"refused" | "ignored">;
  readonly roles: RuleRow<readonly string[]>;
  /** Kinds of parts with what must hold of them. */
  readonly parts: RuleRow<Readonly<Record<string, PartCheck>>>;
  /** Media may not stand behind a text. */
  readonly isMediaFirst: RuleRow<boolean>;
  /** Kinds of `response_format`; another one is refused. */
  readonly formats: RuleRow<readonly string[]>;
  /** `strict`: a schema outside of OpenAI's strict rules is refused; `type-lists`: a list of types breaks the gateway. */
  readonly schemas: RuleRow<"strict" | "type-lists" | "any">;
  /** `none`: no tool can be demanded; `required`: only a call of some tool. */
  readonly tools: RuleRow<"named" | "required" | "none">;
  /** Ids that are known no more. */
  readonly goneModels: RuleRow<RegExp>;
  readonly errors: RuleRow<keyof typeof errorShapes>;
  /** Whether usage comes at the end of a stream: always, when it is asked for, or never. */
  readonly streamUsage: RuleRow<"always" | "asked" | "never">;
  readonly streamEnd: RuleRow<"done" | "event" | "close">;
  /** Comment lines between the events of a stream. */
  readonly keepsAlive: RuleRow<boolean>;
  readonly finish: RuleRow<string>;
  readonly costAt: RuleRow<"none" | "usage.cost" | "usage.cost_usd_total" | "meta.usage.usd_spent">;
};
