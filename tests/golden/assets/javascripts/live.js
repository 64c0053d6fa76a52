// Makes a chart live when a reader wishes it. Loaded with the first wish (see templates/theme/main.html), and with it
// the Vega runtime, once. The drawing stays in its place, unseen, and keeps the room; the live view lies on top of it in
// the same size. What a mark tells was written when the report was built (generator/charts/told.py).
//
// Theme: colours are custom properties, so a live view follows the switch by itself. Motion: there is none.

const ARROWS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
const REACH = 10; // pixels of the screen within which a mark is meant
const CHARACTER = 0.556; // the width of a byte of text in the drawings, in ems
const MOST = 8; // times that a chart can be enlarged
const THIN = 8; // the least width and height of a mark when the smaller of two is meant
const SVG = "http://www.w3.org/2000/svg";

const bytes = new TextEncoder();
const asked = new WeakMap(); // by drawing: the promise of its live view
const views = new Map(); // by element: a Vega view, to be closed when its page is left
let tools; // the promise of the Vega runtime, with the style sheet in place

/** Does what an event on a chart or on its button asks for. */
export async function wish(place, event) {
  const button = place.matches(".ll-explore");
  const figure = button ? place.closest(".ll-chart-foot").previousElementSibling : place;
  if (event.type === "focusin") return void (await load()); // focus changes nothing, but what comes next is quick
  const live = await start(figure);
  if (!live) return;
  if (button) live.enter();
  else if (event.type === "click") live.point(event);
}

function load() {
  tools ??= Promise.all([import("../vendor/vega.min.js"), style()]).then(([vega]) => {
    // What the drawings give to a text, whose font vl-convert does not have: with other room, other labels would show.
    vega.textMetrics.width = (item, text) => CHARACTER * (item.fontSize ?? 11) * (bytes.encode(text).length + 2);
    return vega;
  });
  tools.catch(() => (tools = undefined)); // the next wish tries again
  return tools;
}

async function style() {
  // Not as a link in the head: instant navigation takes away what the next page's head has not.
  const sheet = new CSSStyleSheet();
  await sheet.replace(await (await get(new URL("../stylesheets/live.css", import.meta.url))).text());
  document.adoptedStyleSheets.push(sheet);
}

async function get(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer;
}

/** Returns the live view of the drawing that is shown, or nothing if the page was left in the meantime. */
function start(figure) {
  const drawing = [...figure.querySelectorAll(":scope > [role=img]")].find((part) => part.getClientRects().length);
  if (!asked.has(drawing)) {
    const live = make(figure, drawing);
    asked.set(drawing, live);
    live.catch(() => asked.delete(drawing));
  }
  return asked.get(drawing);
}

async function make(figure, drawing) {
  const form = drawing.matches(".ll-wide") ? "wide" : "narrow";
  const address = figure.nextElementSibling.querySelector(`a[href$=".${form}.vg.json"]`).href;
  const [vega, text] = await Promise.all([load(), get(address).then((answer) => answer.text())]);
  const { colours, zoom } = JSON.parse(text).usermeta;
  const themed = (key, value) => (typeof value === "string" && Object.hasOwn(colours, value) ? colours[value] : value);
  const stage = element("div", { "aria-hidden": "true" });
  const view = new vega.View(vega.parse(JSON.parse(text, themed), null, { ast: true }), {
    expr: vega.expressionInterpreter, // evaluates no text as a script
    renderer: "svg",
    container: stage,
    hover: false,
    logLevel: 1, // errors alone
    tooltip: () => {}, // ours is below
  });
  await view.runAsync();
  if (!figure.isConnected) return void view.finalize();
  const svg = stage.querySelector("svg");
  const origin = fit(svg, drawing.querySelector("svg"));
  const box = element("div", {
    class: `ll-live ${drawing.className}`,
    role: "application",
    tabindex: "0",
    "aria-label": `Chart to explore with the arrow keys${zoom ? "; plus, minus and zero enlarge it" : ""}. ${drawing.getAttribute("aria-label")}`,
  });
  const tip = element("p", { class: "ll-tip", role: "status" });
  box.append(stage, tip);
  figure.append(box);
  drawing.classList.add("ll-behind");
  views.set(box, view);
  const glass = zoom && enlarge(box, svg, figure.nextElementSibling.querySelector(".ll-explore"));
  return listen(box, svg, tip, marksOf(view, origin), glass);
}

function element(name, attributes, space) {
  const made = space ? document.createElementNS(space, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Gives a live view the size and the place of the plot of the drawing; returns its own place of the plot. */
function fit(svg, drawn) {
  const place = (root) => root.querySelector("g[transform]").transform.baseVal.consolidate().matrix;
  const [to, from] = [place(svg), place(drawn)];
  const { width, height } = drawn.viewBox.baseVal;
  svg.setAttribute("viewBox", `${to.e - from.e} ${to.f - from.f} ${width} ${height}`);
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  return { x: to.e, y: to.f };
}

/** Returns what every mark that tells something tells, and the box around it in the units of the drawing. */
function marksOf(view, origin) {
  const found = [];
  const walk = (mark, x, y) => {
    mark.items.forEach((item, number) => {
      if (mark.marktype === "group") for (const part of item.items) walk(part, x + (item.x || 0), y + (item.y || 0));
      else if (mark.role === "mark" && item.tooltip) found.push({ text: item.tooltip, ...boxOf(mark, number, x, y) });
    });
  };
  walk(view.scenegraph().root, origin.x, origin.y);
  return found;
}

function boxOf(mark, number, x, y) {
  const item = mark.items[number];
  if (mark.marktype === "line") {
    const next = mark.items[number + 1] ?? item; // lines that tell something are stepped: a value holds up to the next
    return { x1: x + item.x, x2: x + next.x, y1: y + item.y, y2: y + item.y };
  }
  const { x1, x2, y1, y2 } = item.bounds;
  return { x1: x + x1, x2: x + x2, y1: y + y1, y2: y + y2 };
}

/** Lets a reader enlarge a chart: by keys, and by buttons beside the one that made it live. Returns what moves the view. */
function enlarge(box, svg, beside) {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const whole = { x, y, width, height };
  let times = 1;
  let at = { x: x + width / 2, y: y + height / 2 };

  function look() {
    const [across, down] = [whole.width / times, whole.height / times];
    const within = (middle, from, all, part) => Math.max(from, Math.min(middle - part / 2, from + all - part));
    const left = within(at.x, whole.x, whole.width, across);
    const top = within(at.y, whole.y, whole.height, down);
    svg.setAttribute("viewBox", `${left} ${top} ${across} ${down}`);
    box.classList.toggle("ll-enlarged", times > 1);
    for (const button of buttons.children) {
      const idle = button.value > 1 ? times === MOST : times === 1;
      button.setAttribute("aria-disabled", idle); // not disabled: the button would lose the focus
    }
  }

  const glass = {
    /** Moves the view to a mark, if it shows a part of the chart alone. */
    turn(mark) {
      at = { x: (mark.x1 + mark.x2) / 2, y: (mark.y1 + mark.y2) / 2 };
      if (times > 1) look();
    },
    zoom(by) {
      times = by ? Math.max(1, Math.min(times * by, MOST)) : 1;
      look();
    },
  };
  const buttons = element("span", { class: `ll-zoom ${box.className.replace("ll-live", "")}` });
  for (const [words, sign, by] of [["Zoom in", "+", 2], ["Zoom out", "\u2212", 0.5], ["Whole chart", "Whole", 0]]) {
    const button = element("button", { type: "button", value: by, "aria-label": words, title: words });
    button.textContent = sign;
    button.addEventListener("click", () => glass.zoom(by));
    buttons.append(button);
  }
  beside.after(buttons);
  look();
  return glass;
}

const ZOOMS = { "+": 2, "=": 2, "-": 0.5, 0: 0 };

function listen(box, svg, tip, marks, glass) {
  const walk = [...new Map(marks.map((mark) => [mark.text, mark])).values()]; // a bar and its dot tell the same
  const ring = element("rect", { class: "ll-ring", rx: "3" }, SVG);
  let current; // the mark that is shown

  function show(mark, turns = false) {
    if (mark === current) return;
    current = mark;
    tip.textContent = mark ? mark.text : "";
    if (!mark) return ring.remove();
    const edge = 4;
    const size = { x: mark.x1 - edge, y: mark.y1 - edge, width: mark.x2 - mark.x1, height: mark.y2 - mark.y1 };
    for (const [name, value] of Object.entries(size)) ring.setAttribute(name, name.length > 1 ? value + 2 * edge : value);
    svg.append(ring);
    if (turns) glass?.turn(mark);
    const [around, seen, own] = [box, ring, tip].map((part) => part.getBoundingClientRect());
    const left = (seen.left + seen.right - own.width) / 2 - around.left;
    const above = seen.top - around.top - own.height - edge;
    const below = seen.bottom - around.top + edge;
    const x = Math.max(0, Math.min(left, around.width - own.width));
    const y = seen.height > around.height / 2 ? 0 : above < 0 ? below : above;
    tip.style.setProperty("transform", `translate(${x}px, ${y}px)`); // moves nothing in the layout
  }

  function point(event) {
    const matrix = svg.getScreenCTM();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const far = (mark) =>
      Math.hypot(Math.max(mark.x1 - x, 0, x - mark.x2), Math.max(mark.y1 - y, 0, y - mark.y2)) * matrix.a;
    const area = (mark) => Math.max(mark.x2 - mark.x1, THIN) * Math.max(mark.y2 - mark.y1, THIN);
    const near = marks.filter((mark) => far(mark) <= REACH);
    near.sort((one, other) => area(one) - area(other) || far(one) - far(other));
    show(near[0]);
  }

  function step(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (glass && event.key in ZOOMS) {
      const mark = current;
      if (mark) glass.turn(mark);
      glass.zoom(ZOOMS[event.key]);
      show();
      show(mark); // its words stand beside it again
      event.preventDefault();
      return event.stopPropagation();
    }
    const at = walk.findIndex((mark) => mark.text === current?.text);
    const ends = { Home: 0, End: walk.length - 1 };
    let to;
    if (event.key in ends) to = ends[event.key];
    else if (event.key in ARROWS) to = at < 0 ? 0 : Math.max(0, Math.min(at + ARROWS[event.key], walk.length - 1));
    else if (event.key !== "Escape" || !current) return;
    event.preventDefault();
    event.stopPropagation(); // the theme has keys of its own
    show(walk[to], true);
  }

  box.addEventListener("pointermove", point);
  box.addEventListener("pointerdown", point);
  box.addEventListener("click", () => current && glass?.turn(current));
  box.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && show());
  box.addEventListener("focusout", () => show());
  box.addEventListener("keydown", step);
  return {
    point,
    enter() {
      box.focus();
      show(walk[0]);
    },
  };
}

// The theme says when another page stands in this document, also after going back.
globalThis.document$?.subscribe(() => {
  for (const [box, view] of views) {
    if (box.isConnected) continue;
    view.finalize();
    views.delete(box);
  }
});
