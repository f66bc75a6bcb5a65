/** Whether a file is listed as the documents in it, by its name: archives of one file, such as `invoice.pdf.gz`, are that document. */
export function isArchiveName(path: string): boolean {
  return /\.(?:zip|tar|tgz|taz|tar\.gz)$/iu.test(path);
}
