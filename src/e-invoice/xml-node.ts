/** One element of an XML document, by its name without prefix. */
export interface XmlNode {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Characters directly in it, blanks at both ends removed. */
  readonly text: string;
  /** Steps by name from the root, numbered from 1 where several siblings share one: `/Invoice/InvoiceLine[2]/ID`. */
  readonly path: string;
}
