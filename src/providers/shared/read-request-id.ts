/** Request id as any of the usual headers carries it. */
export function readRequestId(header: (name: string) => string | null): string | undefined {
  return header("x-request-id") ?? header("request-id") ?? header("x-goog-request-id") ?? undefined;
}
