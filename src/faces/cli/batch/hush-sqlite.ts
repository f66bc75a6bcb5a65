import process from "node:process";

/** Older versions of Node that are supported warn that their SQLite may change; nobody who runs the command can do anything about it. */
export function hushSqlite(): void {
  const emit = process.emitWarning.bind(process) as (...input: unknown[]) => void;
  process.emitWarning = (...input: unknown[]): void => {
    if (!String(input[0]).startsWith("SQLite is an experimental feature")) emit(...input);
  };
}
