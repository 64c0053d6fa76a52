/*
 * Choose your own definition: looks up the reader's combination among those that the generator computed.
 *
 * Sums come from the published file of all combinations; nothing is counted again here, so the page can't differ from
 * the report. Only shares are divided here, and rounded in the generator's way.
 */
(() => {
  "use strict";

  const form = document.getElementById("switches");
  const place = document.querySelector("[data-combinations]");
  if (!form || !place) return;

  const NOT_KNOWN = "not known";
  const ON_ITS_WAY = "\u2026";
  const RESULTS = ["people", "linked", "share", "low", "high"];
  const figure = place.querySelector("figure");
  const words = document.getElementById("own-words");
  const outputs = Object.fromEntries(RESULTS.map((name) => [name, document.getElementById(`own-${name}`)]));
  // What the page starts with has links to receipts, so it is put back as it was.
  const printed = Object.fromEntries(RESULTS.map((name) => [name, [...outputs[name].childNodes]]));
  const names = [...new Set([...form.elements].map((element) => element.name).filter(Boolean))];
  const start = startOfForm();
  const definitions = [...form.elements.definition].map((input) => input.value);

  const isSwitch = (name) => form.elements[name].type === "checkbox";

  function startOfForm() {
    const value = (name) => {
      const field = form.elements[name];
      if (field.type === "checkbox") return field.defaultChecked ? "in" : "out";
      return [...field].find((input) => input.defaultChecked).value;
    };
    return Object.fromEntries(names.map((name) => [name, value(name)]));
  }

  /** Return the combination that the form says. */
  function own() {
    const value = (name) => (isSwitch(name) ? (form.elements[name].checked ? "in" : "out") : form.elements[name].value);
    return Object.fromEntries(names.map((name) => [name, value(name)]));
  }

  /** Let the form say a combination. */
  function set(combination) {
    for (const name of names) {
      if (isSwitch(name)) form.elements[name].checked = combination[name] === "in";
      else form.elements[name].value = combination[name];
    }
  }

  /** Return the combination of an address; what the form does not offer stays as at the start. */
  function ofAddress() {
    const asked = new URLSearchParams(location.search);
    const offered = (name) => (isSwitch(name) ? ["in", "out"] : [...form.elements[name]].map((input) => input.value));
    const value = (name) => (offered(name).includes(asked.get(name)) ? asked.get(name) : start[name]);
    return Object.fromEntries(names.map((name) => [name, value(name)]));
  }

  function addressOf(combination) {
    const changed = new URLSearchParams(Object.entries(combination).filter(([name, value]) => value !== start[name]));
    return location.pathname + (changed.size ? `?${changed}` : "") + location.hash;
  }

  /** Return a share with one decimal, rounded half up as it is written, not as it is stored. */
  function percent(value) {
    if (!Number.isFinite(value)) return NOT_KNOWN;
    if (value < 0.01) return "0.0\u00a0%";
    const [whole, decimals = ""] = String(value).split(".");
    const tenths = Number(whole + (decimals[0] ?? "0")) + (Number(decimals[1] ?? "0") >= 5 ? 1 : 0);
    return `${Math.floor(tenths / 10)}.${tenths % 10}\u00a0%`;
  }

  const whole = (number) => number.toLocaleString("en-US");

  /** Return where a combination stands in the lists of the file. */
  function index(data, combination) {
    return data.choices.reduce(
      (number, choice) => number * choice.options.length + choice.options.indexOf(combination[choice.field]), 0,
    );
  }

  const share = (data, definition, number) =>
    (100 * data.linked[definition][number]) / (data.people[number] - data.unknown[number]);

  /** Return the results of a combination as text. */
  function results(data, combination) {
    const number = index(data, combination);
    const [people, unknown] = [data.people[number], data.unknown[number]];
    const linked = data.linked[combination.definition][number];
    return {
      people: whole(people),
      linked: whole(linked),
      share: percent(share(data, combination.definition, number)),
      low: percent((100 * linked) / people),
      high: percent((100 * (linked + unknown)) / people),
    };
  }

  let data; // the sums of all combinations, when they are here
  let drawing = 0;
  let saying = 0;

  /** Show a combination: all numbers at once, and none of another combination while the sums are on their way. */
  function show(combination) {
    const found = data && results(data, combination);
    const atStart = names.every((name) => combination[name] === start[name]);
    for (const name of RESULTS) {
      outputs[name].replaceChildren(...(atStart ? printed[name] : [found ? found[name] : ON_ITS_WAY]));
    }
    if (!found) return;
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(() => draw(data, combination, found));
    clearTimeout(saying);
    saying = setTimeout(() => (words.textContent = sentence(combination, found)), 150);
  }

  function sentence(combination, found) {
    const changed = names.filter((name) => name !== "definition" && combination[name] !== start[name]).length;
    const choices = changed ? `${changed} ${changed === 1 ? "choice" : "choices"} set otherwise` : "the default choices";
    return (
      `${combination.definition.toUpperCase()} with ${choices}: ${found.linked} of ${found.people} people linked to AI, ` +
      `${found.share} of the known; between ${found.low} and ${found.high} of all.`
    );
  }

  const NS = "http://www.w3.org/2000/svg";

  function shape(name, attributes, text = "") {
    const made = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  }

  const curves = new Map();

  /** Return the shares of a definition under all combinations, sorted; worked out once. */
  function curve(data, definition) {
    if (!curves.has(definition)) {
      const shares = data.people.map((_, number) => share(data, definition, number));
      curves.set(definition, Float64Array.from(shares.filter(Number.isFinite)).sort());
    }
    return curves.get(definition);
  }

  /** Draw the curves in the width that is there, and the reader's combination on the one of its definition. */
  function draw(data, combination, found) {
    const [width, height, left, right, top, bottom] = [figure.clientWidth, 260, 34, 34, 14, 8];
    if (!width) return;
    const x = (part) => left + part * (width - left - right);
    const y = (value) => top + (1 - value / 100) * (height - top - bottom);
    const svg = shape("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
    svg.setAttribute("aria-label", `Specification curves; your combination: ${found.share} of the known.`);
    for (const value of [0, 25, 50, 75, 100]) {
      svg.append(shape("line", { class: "ll-grid", x1: left, x2: width - right, y1: y(value), y2: y(value) }));
      svg.append(shape("text", { x: left - 6, y: y(value) + 4, "text-anchor": "end" }, String(value)));
    }
    const claim = Number(figure.dataset.claim);
    let lowest = height;
    const ends = definitions.map((definition) => [definition, curve(data, definition)]).filter(([, all]) => all.length);
    for (const [definition, all] of ends.sort(([, a], [, b]) => a.at(-1) - b.at(-1))) {
      const points = [...all].map((value, rank) => `${x(rank / all.length).toFixed(1)},${y(value).toFixed(1)}`);
      const steps = points.filter((point, rank) => rank === points.length - 1 || rank % 8 === 0);
      const chosen = definition === combination.definition;
      svg.append(shape("polyline", { class: chosen ? "ll-chosen" : "ll-other", points: steps.join(" ") }));
      lowest = Math.min(lowest - 13, y(all.at(-1)) + 4);
      const name = { x: width - right + 6, y: lowest, class: chosen ? "ll-chosen-name" : "" };
      svg.append(shape("text", name, definition.replace("d", "D")));
    }
    svg.append(shape("line", { class: "ll-study", x1: left, x2: width - right, y1: y(claim), y2: y(claim) }));
    svg.append(shape("text", { class: "ll-study-name", x: x(0.35), y: y(claim) - 5 }, "the study"));
    const value = share(data, combination.definition, index(data, combination));
    if (Number.isFinite(value)) {
      const all = curve(data, combination.definition);
      const rank = all.findIndex((other) => other >= value);
      svg.append(shape("circle", { class: "ll-mark", cx: x(rank / all.length), cy: y(value), r: 7 }));
    }
    figure.replaceChildren(svg);
  }

  /** Show what the form says; with `remember`, also put it into the address. */
  function follow(remember) {
    const combination = own();
    const address = addressOf(combination);
    if (remember && address !== location.pathname + location.search + location.hash) history.pushState(null, "", address);
    show(combination);
  }

  const listening = new AbortController();
  const on = (target, type, does) => target.addEventListener(type, does, { signal: listening.signal });

  function listen() {
    on(form, "input", () => follow(false));
    on(form, "change", () => follow(true));
    on(form, "submit", (event) => event.preventDefault());
    on(form, "reset", (event) => {
      event.preventDefault();
      set(start);
      follow(true);
    });
    on(globalThis, "popstate", () => {
      // The theme changes pages without loading them: this page may be gone.
      if (!form.isConnected) return listening.abort();
      set(ofAddress());
      return follow(false);
    });
  }

  /** Without the sums there is the start alone, and nothing to choose. */
  function giveUp() {
    listening.abort();
    set(start);
    show(start);
    for (const fields of form.querySelectorAll("fieldset")) fields.disabled = true;
    words.textContent = "The results of other choices could not be loaded: these are the starting values. Load the page again to choose.";
  }

  async function run() {
    set(ofAddress());
    follow(false);
    listen();
    try {
      const answer = await fetch(place.dataset.combinations);
      if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
      data = await answer.json();
    } catch {
      return giveUp();
    }
    return new ResizeObserver(() => follow(false)).observe(figure); // also tells of the size that is there
  }

  run();
})();
