/** Printed text as Markdown that shows it as it is: no markup, links or HTML of a document may take effect. One line. */
export function escapeMarkdown(text: string): string {
  const line = text.replaceAll(/[\\`*_[\]<>|~]/g, "\\$&").replaceAll(/\s*\n\s*/g, " ");
  // Only at its start does a line become a heading, a list or a rule.
  return line.replace(
    /^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|\d+(?=[.)](?:\s|$))|[-=]{3,})/,
    (_, blanks: string, mark: string) => (/^\d/.test(mark) ? `${blanks}${mark}\\` : `${blanks}\\${mark}`),
  );
}
