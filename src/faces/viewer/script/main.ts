/** Browser code, part 4: selecting from both sides, keys, and the start. */
export const scriptMain = String.raw`
const docs = JSON.parse(byId("data").textContent);
let state;

function open(index) {
  state = { doc: docs[index], zoom: 1, boxes: [], unusedMarks: [], values: [], selected: -1 };
  document.title = state.doc.name + " · Gleaner";
  drawTop(state, docs, open);
  drawPages(state);
  const facts = byId("facts");
  facts.replaceChildren();
  const nav = make("nav", "bar");
  nav.setAttribute("aria-label", "Parts of the report");
  const scroll = make("div", "list");
  for (const [id, label, count, content, heading = label] of drawSections(state)) {
    const title = make("h2", "", heading, make("span", "count", String(count)));
    const section = make("section", "part part-" + id, title, content);
    section.id = "part-" + id;
    const button = make("button", "tab tab-" + id, label, make("span", "count", String(count)));
    button.type = "button";
    if (count > 0) button.classList.add("filled");
    button.addEventListener("click", () => section.scrollIntoView({ block: "start", behavior: motion() }));
    nav.append(button);
    scroll.append(section);
  }
  const inspector = make("aside", "inspector");
  inspector.id = "inspector";
  inspector.setAttribute("aria-label", "The selected value");
  facts.append(nav, scroll, inspector);
  drawInspector(state, -1);
  const first = order()[0];
  if (first !== undefined) state.values[first].tabIndex = 0;
}

function motion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

/** Fields in the order of the list; holes are fields that are not shown. */
function order() {
  return [...state.values.keys()].filter((at) => state.values[at]);
}

function paint(at, className, isOn) {
  state.values[at]?.classList.toggle(className, isOn);
  for (const box of state.boxes[at] ?? []) box.classList.toggle(className, isOn);
}

function select(at, from) {
  if (state.selected >= 0) {
    paint(state.selected, "selected", false);
    if (state.values[state.selected]) state.values[state.selected].tabIndex = -1;
  }
  state.selected = at;
  drawInspector(state, at);
  if (at < 0) return;
  paint(at, "selected", true);
  const value = state.values[at];
  const [box] = state.boxes[at];
  if (value) value.tabIndex = 0;
  // After the panel has taken its room, so that nothing ends up behind it.
  requestAnimationFrame(() => {
    if (from !== "pages") box?.scrollIntoView({ block: "center", inline: "nearest", behavior: motion() });
    if (from !== "values") value?.scrollIntoView({ block: "center", behavior: motion() });
    else value?.scrollIntoView({ block: "nearest" });
  });
  const field = state.doc.fields[at];
  byId("live").textContent = field.title + ": " + shownValue(field) + ". " + placeOf(field) + " " + field.meaning;
}

function showUnused(at) {
  byId("pages").classList.add("show-unused");
  byId("pages").querySelector("[aria-pressed]")?.setAttribute("aria-pressed", "true");
  for (const mark of document.querySelectorAll(".flash")) mark.classList.remove("flash");
  for (const mark of state.unusedMarks[at]) mark.classList.add("flash");
  state.unusedMarks[at][0]?.scrollIntoView({ block: "center", behavior: motion() });
}

const sideOf = (target) => (target.closest("#pages") ? "pages" : target.hasAttribute("data-jump") ? "list" : "values");

const fieldsOf = (target) => (target.dataset.fields ?? target.dataset.field).split(" ").map(Number);

/** Where several values share a place, each further click chooses the next one. */
function fieldAt(target, { clientX, clientY }) {
  const isPicture = target.tagName === "rect" && (clientX !== 0 || clientY !== 0);
  const under = isPicture ? document.elementsFromPoint(clientX, clientY) : [target];
  const shared = [...new Set(under.filter((element) => element.dataset?.field).flatMap(fieldsOf))];
  return shared[(shared.indexOf(state.selected) + 1) % shared.length] ?? fieldsOf(target)[0];
}

document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-field], [data-unused]");
  if (!target) return;
  if (target.dataset.unused !== undefined) showUnused(Number(target.dataset.unused));
  else select(fieldAt(target, event), sideOf(target));
});

for (const [type, isOn] of [["mouseover", true], ["mouseout", false]]) {
  document.addEventListener(type, (event) => {
    const target = event.target.closest?.("[data-field]");
    if (!target) return;
    for (const at of fieldsOf(target)) paint(at, "hover", isOn);
  });
}

document.addEventListener("keydown", (event) => {
  const target = event.target.closest?.("[data-field]");
  if (event.key === "Escape") return select(-1);
  if (!target || target.tagName === "BUTTON") return;
  const fields = order();
  const here = fields.indexOf(state.selected >= 0 ? state.selected : Number(target.dataset.field));
  const steps = { ArrowDown: here + 1, ArrowRight: here + 1, ArrowUp: here - 1, ArrowLeft: here - 1, Home: 0, End: fields.length - 1 };
  if (event.key in steps) {
    event.preventDefault();
    const isFirst = state.selected < 0;
    const next = fields[Math.min(Math.max(isFirst ? here : steps[event.key], 0), fields.length - 1)];
    const side = sideOf(target);
    select(next, side === "pages" ? "list" : side);
    const stay = side === "pages" ? state.boxes[next][0] : state.values[next];
    (stay ?? state.values[next])?.focus({ preventScroll: true });
  } else if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    const at = state.selected >= 0 && sideOf(target) === "pages" ? state.selected : Number(target.dataset.field);
    const side = sideOf(target);
    select(at, side);
    const other = side === "pages" ? state.values[at] : state.boxes[at][0];
    other?.focus({ preventScroll: true });
  }
});

if (docs.length > 0) open(0);
`;
