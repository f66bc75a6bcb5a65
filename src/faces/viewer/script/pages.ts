/**
 * Browser code, part 1: the left side. Pictures with an SVG layer of boxes, texts with marked segments.
 * Plain JavaScript in a string: it runs only in the page, where nothing compiles it.
 */
export const scriptPages = String.raw`
const SVG = "http://www.w3.org/2000/svg";
const byId = (id) => document.getElementById(id);

/** An element with a class, text and children; text never becomes markup. */
function make(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const part of content) if (part !== undefined && part !== null) element.append(part);
  return element;
}

function makeButton(label, title, onClick) {
  const button = make("button", "tool", label);
  button.type = "button";
  button.title = title;
  button.setAttribute("aria-label", title);
  button.addEventListener("click", onClick);
  return button;
}

function drawPages(state) {
  const host = byId("pages");
  host.replaceChildren();
  const bar = make("div", "bar");
  const scroll = make("div", "sheets");
  scroll.tabIndex = -1;
  const count = state.doc.pages.length;
  bar.append(make("span", "bar-title", count === 1 ? "1 page" : count + " pages"));
  const unusedCount = state.doc.unused.length;
  if (unusedCount > 0) {
    const toggle = makeButton("Unused text", "Show the text that no value used", () => {
      const isOn = host.classList.toggle("show-unused");
      toggle.setAttribute("aria-pressed", String(isOn));
    });
    toggle.setAttribute("aria-pressed", "false");
    toggle.classList.add("wide");
    bar.append(toggle);
  }
  const zoomTo = (zoom) => {
    state.zoom = Math.min(Math.max(zoom, 0.5), 4);
    scroll.style.setProperty("--zoom", String(state.zoom));
  };
  bar.append(
    makeButton("−", "Make the page smaller", () => zoomTo(state.zoom / 1.25)),
    makeButton("+", "Make the page larger", () => zoomTo(state.zoom * 1.25)),
    makeButton("Fit", "Fit the page to the column", () => zoomTo(1)),
  );
  host.append(bar, scroll);
  state.boxes = state.doc.fields.map(() => []);
  state.unusedMarks = state.doc.unused.map(() => []);
  state.doc.pages.forEach((page, index) => scroll.append(drawPage(state, page, index)));
  if (count === 0) scroll.append(make("p", "empty", "No page is part of this report."));
  zoomTo(1);
}

function drawPage(state, page, index) {
  const figure = make("figure", "sheet");
  figure.dataset.page = String(index);
  const caption = make("figcaption", "", page.label);
  if (page.status !== "read") caption.append(make("span", "pill bad", page.status));
  figure.append(caption);
  figure.append(page.segments ? drawText(state, page) : drawPicture(state, page, index));
  return figure;
}

function drawPicture(state, page, index) {
  const paper = make("div", "paper");
  if (page.image) {
    const image = make("img");
    image.alt = page.label;
    image.loading = "lazy";
    image.decoding = "async";
    image.width = page.image.width;
    image.height = page.image.height;
    image.src = page.image.dataUri;
    paper.append(image);
  } else {
    paper.append(make("div", "blank", "No picture of this page in the report"));
  }
  const layer = document.createElementNS(SVG, "svg");
  layer.setAttribute("viewBox", "0 0 1 1");
  layer.setAttribute("preserveAspectRatio", "none");
  layer.setAttribute("role", "group");
  layer.setAttribute("aria-label", "Places of values on " + page.label);
  state.doc.unused.forEach((unused, at) => {
    if (unused.page !== index) return;
    for (const box of unused.boxes) {
      const rect = drawRect(layer, box, "unused", "Not used: " + unused.quote);
      state.unusedMarks[at].push(rect);
    }
  });
  const taken = new Set();
  state.doc.fields.forEach((field, at) => {
    for (const place of field.places) {
      if (place.page !== index) continue;
      for (const box of place.boxes) {
        // Values that share a box would darken it; one of them is drawn.
        const again = taken.has(box.join()) ? " again" : "";
        taken.add(box.join());
        const rect = drawRect(layer, box, "box " + field.tone + again, field.title + ": " + field.value);
        rect.dataset.field = String(at);
        rect.setAttribute("tabindex", "-1");
        rect.setAttribute("role", "button");
        state.boxes[at].push(rect);
      }
    }
  });
  paper.append(layer);
  return paper;
}

function drawRect(layer, [x, y, width, height], className, label) {
  const rect = document.createElementNS(SVG, "rect");
  const shape = { x, y, width, height };
  for (const [name, value] of Object.entries(shape)) rect.setAttribute(name, String(value));
  rect.setAttribute("class", className);
  rect.setAttribute("aria-label", label);
  const title = document.createElementNS(SVG, "title");
  title.textContent = label;
  rect.append(title);
  layer.append(rect);
  return rect;
}

function drawText(state, page) {
  const text = make("div", "text");
  for (const segment of page.segments) {
    if (segment.fields.length === 0 && segment.unused.length === 0) {
      text.append(segment.text);
      continue;
    }
    const mark = make("span", segment.fields.length > 0 ? "mark" : "unused", segment.text);
    if (segment.fields.length > 0) {
      mark.classList.add(state.doc.fields[segment.fields[0]].tone);
      mark.dataset.fields = segment.fields.join(" ");
      mark.dataset.field = String(segment.fields[0]);
      mark.tabIndex = -1;
      mark.setAttribute("role", "button");
      if (segment.fields.length > 1) mark.classList.add("several");
    }
    for (const field of segment.fields) state.boxes[field].push(mark);
    for (const unused of segment.unused) state.unusedMarks[unused].push(mark);
    text.append(mark);
  }
  return text;
}
`;
