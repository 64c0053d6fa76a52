/*
 * The explorer: search, filter, sort, share and take along the table of all announcements.
 *
 * The page is complete without this script. The table is its only data: each cell says which field of the record it
 * shows (data-row="table/key/field"), and the options of the form hold the codes that addresses use. A library for
 * tables would bring its own copy of the rows and ten times the weight for what stands here.
 */
(() => {
  "use strict";

  const form = document.getElementById("filters");
  const table = document.querySelector(".ll-cards table");
  if (!form || !table) return;

  const COLUMNS = ["employer", "announced", "people", "evidence", "stance", "counts", "source"];
  const FILTERS = ["month", "sector", "headquarters", "stance", "function", "grade", "counts"];
  // Not “q”: the theme opens its own search for addresses that have it.
  const FIELDS = [...FILTERS, "words", "sort"];
  const SORTED = "-announced"; // the order in which the page comes; an address does not name it
  const status = document.getElementById("shown");
  const body = table.tBodies[0];
  let compare; // made when a reader sorts

  /** Return text without case and accents, so that both can be left out in a search. */
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const fields = new Map(); // by row: its elements by field, looked for once
  function cells(row, field) {
    if (!fields.has(row)) {
      const found = {};
      for (const cell of row.querySelectorAll("[data-row]")) (found[cell.dataset.row.split("/").pop()] ??= []).push(cell);
      fields.set(row, found);
    }
    return fields.get(row)[field] ?? [];
  }
  const text = (row, field) => cells(row, field)[0]?.textContent ?? "";

  /** Return the codes of a list by label and by place, from the options of its filter. */
  function codes(name) {
    const options = [...form.elements[name].options].filter((option) => option.value && option.value !== "none");
    return new Map(options.map((option, place) => [option.textContent.trim(), { code: option.value, place }]));
  }

  const lists = Object.fromEntries(FILTERS.slice(1, 6).map((name) => [name, codes(name)]));

  /** Return what the script knows of a row: values to filter and sort by, and the row itself. What the first view does
   * not need is read when a reader asks for it: reading everything at once would hold up a phone. */
  function read(row) {
    const day = row.querySelector("time").dateTime;
    const said = (field) => row.cells[2].querySelector(`[data-row$="/${field}"]`)?.value;
    const number = said("employees") ?? said("employees_low");
    const counts = row.cells[5].textContent.trim(); // “yes”, “yes, and …” or “no: …”
    return {
      row,
      month: day.slice(0, 7),
      day,
      people: number === undefined ? null : Number(number),
      reason: counts.replace(/^yes/, ""),
      counts: counts.startsWith("yes") ? "yes" : "no",
      get words() {
        return (this.folded ??= folded(row.textContent));
      },
      get codes() {
        return (this.coded ??= codesOf(row));
      },
      get order() {
        return (this.sorted ??= orderOf(this));
      },
    };
  }

  /** Return the codes of a row, by the name of the filter. */
  function codesOf(row) {
    const coded = (name, label) => lists[name].get(label)?.code;
    return {
      sector: coded("sector", text(row, "sector")),
      headquarters: coded("headquarters", text(row, "headquarters")),
      stance: coded("stance", text(row, "stance")),
      function: cells(row, "function").map((cell) => coded("function", cell.textContent)),
      grade: coded("grade", text(row, "label")),
    };
  }

  /** Return what a row is sorted by, by the name of the column. */
  function orderOf({ row, day, people, reason }) {
    const place = (name, label) => lists[name].get(label)?.place ?? null;
    return {
      employer: text(row, "name"),
      announced: day,
      people,
      evidence: place("grade", text(row, "label")),
      stance: place("stance", text(row, "stance")),
      counts: reason,
      source: row.cells[6].textContent.trim(),
    };
  }

  const rows = [...body.rows].map(read);

  /** Return the view that an address stands for; what the form does not offer is left out. */
  function viewOf(search) {
    const asked = new URLSearchParams(search);
    const view = {};
    for (const name of FIELDS) {
      const value = asked.get(name) ?? "";
      const offered = name === "words" || [...form.elements[name].options].some((option) => option.value === value);
      view[name] = offered ? value : "";
    }
    return view;
  }

  const viewOfForm = () => Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value]));

  function addressOf(view) {
    const given = new URLSearchParams(Object.entries(view).filter(([, value]) => value.trim()));
    return location.pathname + (given.size ? `?${given}` : "") + location.hash;
  }

  const fits = (value, wanted) => (wanted === "none" ? !value?.length : [value].flat().includes(wanted));

  const valueOf = (entry, name) => (name === "month" || name === "counts" ? entry[name] : entry.codes[name]);

  function shownIn(view) {
    const words = folded(view.words).split(/\s+/).filter(Boolean);
    const asked = FILTERS.filter((name) => view[name]);
    return rows.filter(
      (entry) => words.every((word) => entry.words.includes(word)) && asked.every((name) => fits(valueOf(entry, name), view[name])),
    );
  }

  /** Return rows in an order; rows without a value stand last, whatever the direction. */
  function ordered(entries, sort) {
    if (!sort) return entries; // the table comes in order
    compare ??= new Intl.Collator("en").compare;
    const name = sort.replace("-", "");
    const direction = sort.startsWith("-") ? -1 : 1;
    return [...entries].sort((first, second) => {
      const [a, b] = [first.order[name], second.order[name]];
      if (a === null || b === null) return (a === null) - (b === null);
      return direction * (typeof a === "number" ? a - b : compare(a, b));
    });
  }

  /** Return a number with commas. (toLocaleString took 40 ms for its first, in a browser as slow as a phone.) */
  const whole = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

  function summary(shown) {
    const counting = shown.filter((entry) => entry.counts === "yes");
    const people = counting.reduce((sum, entry) => sum + (entry.people ?? 0), 0);
    return (
      `${whole(shown.length)} of ${whole(rows.length)} announcements shown. ` +
      `${whole(counting.length)} of them count by default, with ${whole(people)} people.`
    );
  }

  let announcing;

  function show(view) {
    for (const name of FIELDS) form.elements[name].value = view[name];
    const shown = ordered(shownIn(view), view.sort);
    const visible = new Set(shown);
    for (const entry of rows) entry.row.hidden = !visible.has(entry);
    // Only rows that stand elsewhere are moved: moving all would have the browser lay out the whole table anew.
    let next = body.firstElementChild;
    for (const { row } of shown) {
      if (row === next) next = next.nextElementSibling;
      else body.insertBefore(row, next);
    }
    const sort = view.sort || SORTED;
    const direction = sort.startsWith("-") ? "descending" : "ascending";
    COLUMNS.forEach((name, place) => {
      const sorted = name === sort.replace("-", "");
      table.tHead.rows[0].cells[place].setAttribute("aria-sort", sorted ? direction : "none");
    });
    // Once when a reader pauses, not with every letter.
    clearTimeout(announcing);
    announcing = setTimeout(() => (status.textContent = summary(shown)), 150);
    return shown;
  }

  /** Show what the form says and put it into the address; what is typed letter by letter is one step back. */
  function follow(typing) {
    const view = viewOfForm();
    const address = addressOf(view);
    if (address !== addressOf(viewOf(location.search))) {
      const replace = typing && viewOf(location.search).words;
      history[replace ? "replaceState" : "pushState"](null, "", address);
    }
    show(view);
  }

  /** Return a cell of a CSV file; a spreadsheet does not run it as a formula. */
  function csvCell(value) {
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }

  const FIELD_NAMES = [
    "announcement", "employer", "sector", "headquarters", "announced_on", "qualifier", "employees", "employees_low",
    "employees_high", "evidence", "stance", "functions", "counts_by_default", "source",
  ];

  function csvRow({ row, day }) {
    const value = (field) => cells(row, field)[0]?.value ?? "";
    const key = row.querySelector("time").dataset.row.split("/")[1];
    const functions = cells(row, "function").map((cell) => cell.textContent).join("; ");
    return [
      key, text(row, "name"), text(row, "sector"), text(row, "headquarters"), day, text(row, "qualifier"),
      value("employees"), value("employees_low"), value("employees_high"), text(row, "label"), text(row, "stance"),
      functions, row.cells[5].textContent.trim(), row.cells[6].querySelector("a")?.href ?? "",
    ];
  }

  function takeAlong() {
    const shown = ordered(shownIn(viewOfForm()), form.elements.sort.value);
    const lines = [FIELD_NAMES, ...shown.map(csvRow)].map((line) => line.map(csvCell).join(","));
    const address = URL.createObjectURL(new Blob([lines.join("\n") + "\n"], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = "layoff-ledger-announcements.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  function addMonths() {
    const months = new Map();
    for (const { row, month } of rows) months.set(month, row.querySelector("time").textContent.replace(/^\d+ /, ""));
    for (const [month, words] of [...months].sort()) {
      form.elements.month.add(new Option(words, month));
    }
  }

  /** Make each heading a button that sorts by its column. */
  function addHeadings() {
    [...table.tHead.rows[0].cells].forEach((heading, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const ascending = heading.getAttribute("aria-sort") !== "ascending";
        const sort = (ascending ? "" : "-") + COLUMNS[place];
        form.elements.sort.value = sort === SORTED ? "" : sort;
        follow();
      });
    });
  }

  /** Say again what cards no longer look like: a table. Some rows at a time, so that the page answers in between. */
  function addRoles() {
    table.setAttribute("role", "table");
    for (const part of [table.tHead, body]) part.setAttribute("role", "rowgroup");
    const left = [...table.rows];
    (function some() {
      for (const row of left.splice(0, 40)) {
        row.setAttribute("role", "row");
        // Headings keep the role that they have: the theme draws its own arrows where it is spelt out.
        for (const cell of row.querySelectorAll("td")) cell.setAttribute("role", "cell");
      }
      if (left.length) setTimeout(some);
    })();
  }

  addMonths();
  addHeadings();
  addRoles();
  show(viewOf(location.search));

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => follow(event.target.name === "words"));
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const name of FIELDS) form.elements[name].value = "";
    follow();
    form.elements.words.focus();
  });
  document.getElementById("take-along").addEventListener("click", takeAlong);
  addEventListener("popstate", function back() {
    // The theme changes pages without loading them: this page may be gone.
    if (form.isConnected) show(viewOf(location.search));
    else removeEventListener("popstate", back);
  });
})();
