/** Browser code, part 2: the values on the right, and the panel that says all about the selected one. */
export const scriptValues = String.raw`
/** The element that stands for a field; what selecting, hovering and the arrow keys work on. */
function drawValue(state, at, className) {
  const field = state.doc.fields[at];
  const element = make("span", className + " " + field.tone);
  element.dataset.field = String(at);
  element.tabIndex = -1;
  element.setAttribute("role", "button");
  element.setAttribute("aria-label", field.title + ": " + shownValue(field) + ", " + field.meaning);
  state.values[at] = element;
  return element;
}

function shownValue(field) {
  return field.state === "unreadable" ? "unreadable" : field.value;
}

function drawMark(field) {
  const mark = make("span", "match " + field.tone, field.symbol.trim());
  mark.title = field.meaning;
  return mark;
}

function drawNodes(state, nodes, depth) {
  const host = make("div", "nodes");
  for (const node of nodes) {
    if (node.type === "field") host.append(drawRow(state, node.field));
    else if (node.type === "table") host.append(drawTable(state, node));
    else if (node.count !== undefined && node.children.every((child) => child.type === "field")) {
      host.append(drawPlainList(state, node));
    }
    else {
      const group = make("div", "group");
      const title = make(depth === 0 ? "h3" : "h4", "", node.label);
      if (node.count !== undefined) title.append(make("span", "count", String(node.count)));
      group.append(title, drawNodes(state, node.children, depth + 1));
      host.append(group);
    }
  }
  return host;
}

/** A list of single values: its name once, the values below each other. */
function drawPlainList(state, node) {
  const list = make("div", "stack", make("span", "label", node.label));
  const items = make("div", "items");
  for (const child of node.children) items.append(drawRow(state, child.field, true));
  list.append(items);
  return list;
}

const longText = 48;

function drawRow(state, at, isItem) {
  const field = state.doc.fields[at];
  const row = drawValue(state, at, isItem ? "row item" : "row");
  const text = shownValue(field);
  const value = make("span", "value", make("span", text.length > longText ? "shown prose" : "shown", text));
  if (field.raw !== undefined) value.append(make("span", "raw", "“" + field.raw + "”"));
  if (!isItem) row.append(make("span", "label", field.label));
  row.append(value, make("span", "place", placeOf(field)), drawMark(field));
  return row;
}

function placeOf(field) {
  const labels = [...new Set(field.places.map((place) => place.label.replace("page ", "p ")))];
  return labels.slice(0, 2).join(", ");
}

function drawTable(state, node) {
  const group = make("div", "group");
  const title = make("h3", "", node.label);
  title.append(make("span", "count", String(node.rows.length)));
  const table = make("table");
  const head = make("tr");
  head.append(make("th", "number", "#"));
  node.columns.forEach((column, at) => {
    const isWide = node.rows.some((row) => (state.doc.fields[row[at]]?.value.length ?? 0) > 24);
    head.append(make("th", column.isNumeric ? "numeric" : isWide ? "wide" : "", column.label));
  });
  const body = make("tbody");
  node.rows.forEach((cells, index) => {
    const row = make("tr");
    row.append(make("td", "number", String(index + 1)));
    cells.forEach((at, column) => {
      const cell = make("td", node.columns[column].isNumeric ? "numeric" : "");
      const field = state.doc.fields[at];
      if (field === undefined || field.state === "absent") cell.append(make("span", "none", "–"));
      else {
        const value = drawValue(state, at, "cell");
        value.append(shownValue(field));
        if (field.tone === "bad" || field.tone === "doubtful") value.append(drawMark(field));
        cell.append(value);
      }
      row.append(cell);
    });
    body.append(row);
  });
  table.append(make("thead", "", head), body);
  group.append(title, make("div", "table-scroll", table));
  return group;
}

/** Everything that is known of one value. */
function drawInspector(state, at) {
  const host = byId("inspector");
  host.replaceChildren();
  const field = state.doc.fields[at];
  if (field === undefined) {
    host.append(make("p", "hint", "Choose a value to see where it stands. Arrow keys move, Enter jumps to the page and back."));
    return;
  }
  const head = make("div", "inspect-head", make("strong", "", field.title), make("code", "", field.pointer));
  host.append(head, make("div", "inspect-value", shownValue(field)));
  const facts = make("dl");
  const add = (term, ...content) => facts.append(make("dt", "", term), make("dd", "", ...content));
  add("Match", drawMark(field), " " + field.meaning);
  if (field.raw !== undefined) add("As printed", field.raw);
  add("Read from", originWords[field.origin] ?? field.origin);
  for (const place of field.places) if (place.quote) add(place.label || "In the text", "“" + place.quote + "”");
  add("Confidence", drawConfidence(field));
  for (const other of field.alternatives) add("Or", other.value + " ", make("span", "raw", other.why));
  for (const check of field.checks) {
    const { status, message } = state.doc.checks[check];
    if (status === "skipped") continue;
    add("Check", make("span", "check-mark " + status, checkSymbols[status]), " ", message);
  }
  host.append(facts);
}

const originWords = {
  "embedded-data": "machine-readable data in the file",
  "text-layer": "text layer of the file",
  "form-field": "form field",
  ocr: "picture of the page (OCR)",
  barcode: "barcode",
  subtitle: "subtitle",
  transcript: "transcript",
  text: "text",
  model: "the model alone",
  computed: "computed from other values",
  human: "a person",
};

function drawConfidence(field) {
  const bar = make("span", "meter");
  const fill = make("span", "meter-fill");
  fill.style.setProperty("--part", String(Math.min(Math.max(field.confidence, 0), 1)));
  bar.append(fill);
  const parts = field.confidenceParts.map(([name, value]) => name + " " + value.toFixed(2)).join(" · ");
  return make("span", "confidence", bar, field.confidence.toFixed(2), make("span", "raw", parts));
}
`;
