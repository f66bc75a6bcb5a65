/** An element that is being written. */
export interface XmlDraft {
  readonly name: string;
  /** The step that led to it, its condition included: another condition is another element. */
  readonly step: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlDraft[];
  text: string;
  /** True where it holds more than what every invoice of its syntax has. */
  holdsData: boolean;
  /** The element without whose data this constant is not written. */
  owner?: XmlDraft;
}
