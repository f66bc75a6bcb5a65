import { styleText } from "node:util";

export type PaintStyle = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** Puts a text in a style, or leaves it as it is where colours are not wanted. */
export type Paint = (style: PaintStyle, text: string) => string;

/**
 * Colours only on a terminal. `NO_COLOR` (any value but the empty one) turns them off, `FORCE_COLOR` on (`0` or
 * `false`: off); the first one wins.
 */
export function makePaint(
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const { NO_COLOR: off, FORCE_COLOR: force, TERM: terminal } = environment;
  const isForced = force !== undefined && force !== "0" && force !== "false";
  const isRefused = (off !== undefined && off !== "") || force === "0" || force === "false";
  if (isRefused || !(isForced || (isTerminal && terminal !== "dumb"))) return (_, text) => text;
  return (style, text) => (text === "" ? text : styleText(style, text, { validateStream: false }));
}
