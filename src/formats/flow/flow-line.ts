/** One line of running text: its cells from left to right, mostly one; none = an empty line between blocks. */
export type FlowLine = readonly string[];
