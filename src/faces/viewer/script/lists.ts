/** Browser code, part 3: head, checks, and the lists of what is missing, unproven or left over. */
export const scriptLists = String.raw`
const checkSymbols = { pass: "✓", fail: "✗", skipped: "–" };

function drawTop(state, docs, choose) {
  const host = byId("top");
  host.replaceChildren();
  const { doc } = state;
  const title = make("div", "title", make("span", "brand", "Gleaner"));
  if (docs.length > 1) {
    const select = make("select");
    select.setAttribute("aria-label", "Document");
    docs.forEach((other, index) => {
      const option = make("option", "", verdictSymbols[other.verdict] + " " + other.name);
      option.value = String(index);
      option.selected = other === doc;
      select.append(option);
    });
    select.addEventListener("change", () => choose(Number(select.value)));
    title.append(select);
  } else title.append(make("h1", "", doc.name));
  title.append(make("span", "schema", doc.schemaTitle));
  const verdict = make("div", "verdict");
  verdict.append(make("span", "pill verdict-" + doc.verdict, verdictSymbols[doc.verdict] + " " + doc.verdict));
  for (const reason of doc.reasons) verdict.append(make("span", "reason", "because " + reason));
  host.append(title, verdict, make("div", "figures", doc.figures.join(" · ")));
}

const verdictSymbols = { verified: "✓", unverified: "?", contradicted: "✗" };

function drawSections(state) {
  const { doc } = state;
  const found = doc.fields.filter((field) => field.state !== "absent").length;
  const missing = doc.absent.reduce((sum, { count }) => sum + count, 0);
  // Id, short name for the bar, count, content, and a longer name for the heading where there is one.
  return [
    ["values", "Values", found, drawNodes(state, doc.nodes, 0)],
    ["checks", "Checks", doc.checks.length, drawChecks(state)],
    ["ungrounded", "Not grounded", doc.ungrounded.length, drawFieldList(state, doc.ungrounded, "Every value that should stand in the document was found there.")],
    ["unreadable", "Unreadable", doc.unreadable.length, drawFieldList(state, doc.unreadable, "")],
    ["absent", "Not found", missing, drawAbsent(doc), "Not found in the document"],
    ["unused", "Unused text", doc.unused.length, drawUnused(state), "Text nobody used"],
    ["warnings", "Warnings", doc.warnings.length, drawWarnings(doc)],
    ["run", "Run", doc.attempts.length, drawRun(doc)],
  ].filter(([id, , count]) => count > 0 || ["values", "ungrounded", "absent", "unused"].includes(id));
}

function drawChecks(state) {
  const list = make("ul", "checks");
  const order = { fail: 0, pass: 1, skipped: 2 };
  const sorted = [...state.doc.checks].sort((a, b) => order[a.status] - order[b.status]);
  for (const check of sorted) {
    const item = make("li", "check " + check.status);
    const message = drawNumbers(check.message, check.equation ? "sentence" : "equation");
    const body = make("div", "check-body");
    if (check.equation) body.append(drawNumbers(check.equation, "equation"));
    body.append(message);
    if (check.numbers.length > 0) {
      const numbers = make("div", "numbers");
      for (const [label, value] of check.numbers) numbers.append(make("span", "", label + " ", make("b", "", value)));
      body.append(numbers);
    }
    if (check.status === "fail" && check.severity !== "error") message.append(make("span", "pill", check.severity));
    if (check.fields.length > 0) {
      const chips = make("div", "chips");
      for (const at of check.fields) {
        const field = state.doc.fields[at];
        if (field.state !== "absent") chips.append(drawChip(at, field.title));
      }
      body.append(chips);
    }
    item.append(make("span", "check-mark " + check.status, checkSymbols[check.status]), body);
    list.append(item);
  }
  return list;
}

/** Numbers stand out; they are the point of a check. */
function drawNumbers(text, className) {
  const host = make("div", className);
  for (const part of text.split(/(-?\d[\d.,]*\d|-?\d)/)) host.append(/^-?\d/.test(part) ? make("b", "", part) : part);
  return host;
}

function drawChip(at, label) {
  const chip = make("button", "chip", label);
  chip.type = "button";
  chip.dataset.field = String(at);
  chip.dataset.jump = "";
  return chip;
}

function drawFieldList(state, indices, none) {
  if (indices.length === 0) return make("p", "empty", none);
  const list = make("ul", "plain");
  for (const at of indices) {
    const field = state.doc.fields[at];
    list.append(make("li", "", drawChip(at, field.title), make("span", "listed", shownValue(field)), make("code", "", field.pointer)));
  }
  return list;
}

function drawAbsent(doc) {
  if (doc.absent.length === 0) return make("p", "empty", "Nothing that the schema asks for is missing.");
  const list = make("ul", "plain columns");
  for (const { label, path, count } of doc.absent) {
    const item = make("li", "", label, make("code", "", path));
    if (count > 1) item.append(make("span", "count", count + " fields"));
    list.append(item);
  }
  return list;
}

function drawUnused(state) {
  const { unused, unusedCharacters } = state.doc;
  if (unused.length === 0) return make("p", "empty", "Every piece of text stands behind a value.");
  const list = make("ul", "plain");
  unused.forEach((region, at) => {
    const item = make("li", "unused-item");
    const button = make("button", "quote", region.quote);
    button.type = "button";
    button.dataset.unused = String(at);
    item.append(button, make("span", "place", region.label));
    list.append(item);
  });
  return make("div", "", make("p", "empty", unusedCharacters + " characters"), list);
}

function drawWarnings(doc) {
  const list = make("ul", "plain");
  for (const { text } of doc.warnings) list.append(make("li", "", text));
  return list;
}

function drawRun(doc) {
  const host = make("div", "run");
  doc.attempts.forEach((attempt, index) => {
    const item = make("div", "attempt", make("div", "", index + 1 + ". " + attempt.title), make("div", "raw", attempt.details.join(" · ")));
    if (attempt.issues.length > 0) {
      const issues = make("ul", "issues");
      for (const issue of attempt.issues) issues.append(make("li", "", issue));
      item.append(issues);
    }
    host.append(item);
  });
  const facts = make("dl");
  facts.append(make("dt", "", "In all"), make("dd", "", doc.usage));
  for (const [term, text] of doc.provenance) facts.append(make("dt", "", term), make("dd", "", text));
  host.append(facts);
  return host;
}
`;
