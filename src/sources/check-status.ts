import { GleanerError } from "../errors/gleaner-error.ts";

/** A server may answer with a part that nobody asked for; it is whole only where it says so. */
function isWhole(status: number, range: string | undefined): boolean {
  if (status !== 206) return true;
  const found = /^bytes 0-(\d+)\/(\d+)$/u.exec(range?.trim() ?? "");
  return found !== null && Number(found[1]) + 1 === Number(found[2]);
}

function explain(status: number): string {
  if (status === 401 || status === 403)
    return "Use an address that may be read without logging in, or pass the file itself.";
  if (status === 429 || status >= 500) return "Try again later, or pass the file itself.";
  return "Check the address.";
}

/** Throws `input.not-found` and `input.unreadable` for answers that are not the whole file. `range` is the answer's content range. */
export function checkStatus(status: number, shown: string, range?: string): void {
  const isPart = status >= 200 && status < 300 && !isWhole(status, range);
  if (status >= 200 && status < 300 && !isPart) return;
  const isMissing = status === 404 || status === 410;
  throw new GleanerError(isMissing ? "input.not-found" : "input.unreadable", {
    what: `Cannot load ${shown}`,
    seen: `the server answered ${status}${isPart ? " and sent only a part of the file" : ""}`,
    hint: isPart ? "Pass the file itself." : explain(status),
    where: { source: shown, status },
  });
}
