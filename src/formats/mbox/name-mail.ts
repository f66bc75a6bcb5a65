/** The name of one mail of a mailbox, counted from 1. */
export function nameMail(mailbox: string, number: number): string {
  return `${mailbox.replace(/\.[^.]*$/u, "")}-${number}.eml`;
}
