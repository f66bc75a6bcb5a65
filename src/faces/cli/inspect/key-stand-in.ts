/** Stands in for the key: nothing is sent, so none is needed, and a real one could end up in what is printed. */
export const keyStandIn = "gleaner-needs-no-key-to-inspect";
