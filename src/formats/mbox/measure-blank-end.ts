/** Bytes of the empty line at the end of a mailbox: it belongs to no mail, as those between the mails. */
export function measureBlankEnd(text: string): number {
  return /\n(\r?\n)$/u.exec(text)?.[1]?.length ?? 0;
}
