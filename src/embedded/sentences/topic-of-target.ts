import { rememberEach } from "../../values/remember-each.ts";
import type { Target } from "../labels/target.ts";
import type { Topic } from "./topic-of.ts";
import { topicOf } from "./topic-of.ts";

/** What a leaf asks of a legal text, worked out once for each leaf of a schema. */
export const topicOfTarget: (target: Target) => Topic | undefined = rememberEach(({ node, parents }) =>
  topicOf(node, parents),
);
