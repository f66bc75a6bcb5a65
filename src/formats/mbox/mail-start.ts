/** The line before each mail of a mailbox, as a pattern: the sender and the time it came. It stands at the start of a line. */
export const mailStart = String.raw`From [^\r\n]{1,200}? \d\d:\d\d(?::\d\d)? [^\r\n]{0,40}\r?\n`;
