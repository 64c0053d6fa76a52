"""Ask for the fields of an announcement one by one, and make rows of them.

Labels, help and allowed values come from the descriptor and the code lists, so the questions say what the dictionary
says. Nothing is written here: what comes back are the bytes of every table that changes, checked as a whole package.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from generator.errors import LedgerError
from generator.record.canonical import canonical_csv
from generator.record.check import check_read
from generator.record.layout import DESCRIPTOR, key_of
from generator.record.nearest import nearest, nearest_few
from generator.record.plain import printable
from generator.record.report import side_by_side
from generator.record.rows import Row, Rows
from generator.record.rules.characters import address_fault, is_address, text_fault
from generator.record.rules.dates import PERIOD_START, exists
from generator.record.schema import check_cell
from generator.record.source import RawPackage, RawTable, read_package

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.record.problem import Problem
    from generator.record.report import CheckReport

#: Answers that are commands: show the list of codes, and leave blank what has a default.
EXPLAIN, BLANK = "?", "-"
#: Up to this many codes a question names them all.
_LISTED = 14
#: Most employers that are shown for a name that is not in the record.
_NEAR = 5
#: What a contributor's row usually holds; a default that the package's code list lacks is not offered.
_USUAL = {
    ("announcements", "kind"): "announcement",
    ("announcements", "exit_type"): "involuntary",
    ("announcements", "span"): "one_round",
    ("announcements", "scope"): "core",
    ("announcements", "eligibility"): "eligible",
    ("announcements", "found_via"): "contribution",
    ("announcements", "basis"): "reported",
    ("sources", "source_kind"): "news",
    ("sources", "redistribution"): "facts_only",
    ("sources", "link_state"): "not_checked",
    ("citations", "seen_as"): "original",
    ("codings", "coder"): "contributor",
}
#: The coder of the adjudicated coding, which starts as a copy of the first and is the reviewer's to change.
_ADJUDICATOR = "j"
_STOPPED = "Nothing was written."


class Talk(Protocol):
    """The other end: a terminal, or a test."""

    def say(self, text: str) -> None:
        """Show a line."""

    def ask(self, label: str, default: str) -> str:
        """Return the answer to a question; the default if it is blank."""

    def sure(self, question: str, default: bool) -> bool:
        """Return whether the answer is yes."""


@dataclass
class Addition:
    """New rows by table, and what the package becomes with them."""

    raw: RawPackage
    rows: dict[str, list[dict[str, str]]] = field(default_factory=dict)

    def add(self, table: str, cells: dict[str, str]) -> dict[str, str]:
        """Keep a new row; fields that it lacks are blank."""
        row = dict.fromkeys(self.raw.tables[table].fields, "") | cells
        self.rows.setdefault(table, []).append(row)
        return row

    def result(self) -> RawPackage:
        """Return the package with the new rows, every table in canonical form."""
        recorded = max(row["first_recorded_on"] for row in self.rows["announcements"])
        created = str(self.raw.descriptor["created"])
        day = max(recorded, created[:10])
        tables = self.raw.tables | {name: self._grown(name) for name in self.rows}
        return RawPackage(self.raw.folder, self.raw.descriptor | {"created": day + created[10:]}, tables)

    def _grown(self, name: str) -> RawTable:
        table = self.raw.tables[name]
        new = [tuple(row[name] for name in table.fields) for row in self.rows[name]]
        data = canonical_csv(table.fields, [*table.rows, *new], key_of(self.raw.schema(name)))
        in_order = sorted([*table.rows, *new], key=lambda row: _place(self.raw, table, row))
        return replace(table, rows=tuple(in_order), data=data)

    def files(self) -> dict[str, bytes]:
        """Return the bytes of every file that changes, by its path in the package."""
        result = self.result()
        found = {result.tables[name].file: result.tables[name].data for name in self.rows}
        before, after = self.raw.descriptor["created"], result.descriptor["created"]
        if before != after:
            text = (self.raw.folder / DESCRIPTOR).read_text(encoding="utf-8")
            changed, count = re.subn(rf'("created":\s*)"{re.escape(before)}"', rf'\g<1>"{after}"', text)
            if count != 1:
                raise LedgerError(f"{DESCRIPTOR} does not hold “created” once. {_STOPPED}", "Correct it.")
            found[DESCRIPTOR] = changed.encode()
        return found

    def own(self, problem: Problem, result: RawPackage) -> dict[str, str] | None:
        """Return the new row that a problem is about, or None."""
        for name, rows in self.rows.items():
            table = result.tables[name]
            if table.file == problem.file and problem.row >= 2:
                cells = dict(zip(table.fields, table.rows[problem.row - 2], strict=True))
                return next((row for row in rows if row == cells), None)
        return None


def _place(raw: RawPackage, table: RawTable, row: tuple[str, ...]) -> tuple[list[str], list[str]]:
    return [row[table.fields.index(name)] for name in key_of(raw.schema(table.name))], list(row)


def ask_announcement(folder: Path, talk: Talk) -> Addition:
    """Return the rows of one announcement, as asked; with them the package passes its check.

    Raises LedgerError if the package can't take rows, or if the person decides against writing.
    """
    raw = read_package(folder)
    if not check_read(raw).passed:
        raise LedgerError("The data package has problems, so nothing can be added to it.", "Run `ledger check` first.")
    dialogue = _Dialogue(raw, talk)
    talk.say("One question for each field. Enter takes what stands in brackets, or leaves the field blank;")
    talk.say(f"{EXPLAIN} explains the codes, {BLANK} leaves a field blank that has a default, Ctrl+C stops.")
    dialogue.announcement()
    report = dialogue.corrected()
    dialogue.show(report)
    if not talk.sure("Write these rows?", default=True):
        raise LedgerError(f"You decided against it. {_STOPPED}", "Run `ledger add` again.")
    return dialogue.new


class _Dialogue:
    """The questions, in the order in which a source answers them."""

    def __init__(self, raw: RawPackage, talk: Talk) -> None:
        self.raw, self.talk = raw, talk
        self.rows, self.new = Rows(raw), Addition(raw)

    # One field

    def field(self, table: str, name: str, default: str | None = None, *, needed: bool = False) -> str:
        """Ask for a field until the answer is one that it can hold."""
        entry = self._entry(table, name)
        codes, file = self._codes(table, name)
        self.talk.say("")
        self.talk.say(printable(f"{entry['title']}: {entry['description']}"))
        allowed = self._allowed(entry, codes, file)
        if allowed:
            self.talk.say(f"  Allowed: {allowed}")
        usual = _USUAL.get((table, name), "") if default is None else default
        if codes and usual not in codes:
            usual = ""
        while True:
            answer = self.talk.ask(printable(entry["title"]), usual)
            if answer == EXPLAIN and codes:
                for code, words in codes.items():
                    self.talk.say(f"  {code}: {printable(words)}")
                continue
            answer = "" if answer == BLANK else self._code(table, name, answer)
            fault = self._fault(table, name, answer, codes, file, needed)
            if not fault:
                return answer
            self.talk.say(f"  {fault}")

    def fields(self, table: str, names: Iterable[str]) -> dict[str, str]:
        """Ask for several fields."""
        return {name: self.field(table, name) for name in names}

    def _entry(self, table: str, name: str) -> dict[str, Any]:
        fields: list[dict[str, Any]] = self.raw.schema(table)["fields"]
        return next(entry for entry in fields if entry["name"] == name)

    def _target(self, table: str, name: str) -> str:
        """Return the table that a field refers to, or ""."""
        for reference in self.raw.schema(table).get("foreignKeys", []):
            if reference["fields"] == [name]:
                return str(reference["reference"]["resource"])
        return ""

    def _codes(self, table: str, name: str) -> tuple[dict[str, str], str]:
        """Return what a field may refer to, with the words for it, and the file of it."""
        target = self._target(table, name)
        if not target:
            return {}, ""
        words = ("label", "description", "name", "publisher")
        key = self.rows.keys[target][0]
        found = {row[key]: ": ".join(row[word] for word in words if row.cells.get(word)) for row in self.rows[target]}
        return found, self.raw.tables[target].file

    @staticmethod
    def _allowed(entry: dict[str, Any], codes: dict[str, str], file: str) -> str:
        if codes:
            return ", ".join(codes) if len(codes) <= _LISTED else f"a key of {file} ({EXPLAIN} lists them)"
        limits = entry.get("constraints", {})
        words = [", ".join(limits.get("enum", ())) or printable(entry.get("allowed", ""))]
        if "maximum" in limits:
            words.append(f"from {limits['minimum']:,} to {limits['maximum']:,}")
        if "maxLength" in limits:
            words.append(f"at most {limits['maxLength']} characters")
        return "; ".join(word for word in words if word)

    def _code(self, table: str, name: str, answer: str) -> str:
        """Return the code that an answer means: itself, or that of the label that it repeats."""
        target = self._target(table, name)
        if not target or "label" not in self.rows.fields[target]:
            return answer
        key = self.rows.keys[target][0]
        labels = {row["label"].casefold(): row[key] for row in self.rows[target]}
        return labels.get(answer.casefold(), answer)

    def _fault(  # noqa: PLR0913, PLR0917 - the field and what it may hold
        self, table: str, name: str, answer: str, codes: dict[str, str], file: str, needed: bool
    ) -> str:
        """Return what is wrong with an answer in one sentence, or ""."""
        if needed and not answer:
            return f"This field is needed here. {f'Type a code; {EXPLAIN} explains them.' if codes else 'Fill it in.'}"
        if answer and codes and answer not in codes:
            near = nearest(answer, codes)
            return f"{file} has no row with this key.{f' Nearest: “{printable(near)}”.' if near else ''}"
        for problem in check_cell(self.raw, table, name, answer):
            return problem.sentence
        found = text_fault(answer)
        return f"{found[1]} {found[2]}" if found else _meaning_fault(name, answer)

    # The rows

    def announcement(self) -> None:
        """Ask for everything about one announcement."""
        company = self.company()
        date = self.field("announcements", "announced_on")
        event, rank = self.event(company, date)
        key = self.free("announcements", "announcement", f"{company}-{date}")
        cells = {"announcement": key, "event": event, "rank": rank, "announced_on": date}
        cells |= {"announced_precision": _precision(date)} | self.count()
        cells |= self.fields("announcements", ("kind", "exit_type", "span", "scope"))
        if cells["scope"] == "borderline":
            cells["borderline_ground"] = self.field("announcements", "borderline_ground", needed=True)
        cells["unit"] = self.field("announcements", "unit")
        cells["effective_on"] = self.field("announcements", "effective_on")
        cells["effective_precision"] = _precision(cells["effective_on"]) if cells["effective_on"] else ""
        cells |= self.fields("announcements", ("found_via", "notes"))
        today = str(self.raw.descriptor["created"])[:10]
        cells["first_recorded_on"] = self.field("announcements", "first_recorded_on", max(today, date))
        row = self.new.add("announcements", cells | {"eligibility": "eligible"})
        stance = self.coding(key)
        self.sources(company, row, stance)

    def company(self) -> str:
        """Return the employer: one of the record, or a new one."""
        names = {
            name.casefold(): row["company"]
            for row in self.rows["companies"]
            for name in (row["company"], row["name"], *(part.strip() for part in row["aliases"].split(";")))
            if name
        }
        labels = {row["company"]: row["name"] for row in self.rows["companies"]}
        while True:
            self.talk.say("")
            answer = self.talk.ask("Employer, by its name", "")
            if not answer or text_fault(answer):
                self.talk.say("  Type the name in plain letters.")
                continue
            found = names.get(answer.casefold())
            if found is None:
                near = list(dict.fromkeys(names[name] for name in nearest_few(answer.casefold(), names, _NEAR)))
                found = self.choice([f"{labels[key]} ({key})" for key in near], near, "a new employer")
            if found:
                self.talk.say(f"  Employer: {printable(labels[found])} ({found}), which is in the record.")
                return found
            return self.new_company(answer)

    def new_company(self, name: str) -> str:
        """Ask for the row of a new employer."""
        key = self.new_key("companies", "company", slug(name))
        cells = {"company": key, "name": self.field("companies", "name", name)}
        rest = [entry["name"] for entry in self.raw.schema("companies")["fields"] if entry["name"] not in cells]
        self.new.add("companies", cells | self.fields("companies", rest))
        return key

    def event(self, company: str, date: str) -> tuple[str, str]:
        """Return the cut and the rank of the announcement in it: a cut of the record, or a new one."""
        events = [row for row in self.rows["events"] if row["company"] == company]
        if events:
            self.talk.say("")
            self.talk.say("Is it about a cut that is in the record?")
            found = self.choice([self._told(row) for row in events], [row["event"] for row in events], "a new cut")
            if found:
                ranks = [row.whole("rank") or 0 for row in self.rows["announcements"] if row["event"] == found]
                return found, self.field("announcements", "rank", str(max(ranks, default=0) + 1))
        key = self.free("events", "event", f"{company}-{date}")
        self.new.add("events", {"event": key, "company": company, "name": self.field("events", "name")})
        return key, "1"

    def count(self) -> dict[str, str]:
        """Ask for the number of people, with what belongs to it."""
        names = ("employees", "employees_low", "employees_high", "qualifier", "basis")
        cells = dict.fromkeys(names, "")
        cells["employees"] = self.field("announcements", "employees")
        number = cells["employees"]
        if number:
            cells["qualifier"] = self.field("announcements", "qualifier", "exact", needed=True)
        low = number if cells["qualifier"] == "at_least" else ""
        high = number if cells["qualifier"] in ("up_to", "offered") else ""
        if cells["qualifier"] == "offered":  # people who may take an offer are an upper bound alone
            cells["employees"] = ""
        cells["employees_low"] = self.field("announcements", "employees_low", low)
        cells["employees_high"] = self.field("announcements", "employees_high", high)
        if any(cells.values()):
            cells["qualifier"] = cells["qualifier"] or self.field("announcements", "qualifier", needed=True)
            cells["basis"] = self.field("announcements", "basis", needed=True)
        cells["workforce_share"] = self.field("announcements", "workforce_share")
        if cells["workforce_share"]:
            cells["workforce_share_of"] = self.field("announcements", "workforce_share_of", needed=True)
        return cells

    def coding(self, key: str) -> str:
        """Ask what the announcement has to do with AI; return the stance."""
        cells = {"announcement": key, "stance": self.field("codings", "stance")}
        if cells["stance"] != "unknown":
            cells["link_maker"] = self.field("codings", "link_maker", needed=True)
            cells["evidence"] = self.field("codings", "evidence", needed=True)
        while (coder := self.field("codings", "coder")) == _ADJUDICATOR:
            self.talk.say("  The adjudicated coding is the reviewer's. Name who read the source.")
        last = _ADJUDICATOR if _ADJUDICATOR in self._codes("codings", "coder")[0] else coder
        for role, suffix, who in (("first", "first", coder), ("adjudicated", "j", last)):
            coding = self.free("codings", "coding", f"{key}-{suffix}")
            self.new.add("codings", {"coding": coding, "coder": who, "role": role, **cells})
        return cells["stance"]

    def sources(self, company: str, announcement: dict[str, str], stance: str) -> None:
        """Ask for sources until each thing that needs one has one, and for as many more as there are."""
        counted = ("employees", "employees_low", "employees_high", "workforce_share")
        missing = ["count"] if any(announcement[name] for name in counted) else []
        missing += ["date"] + (["stance"] if stance != "unknown" else [])
        wanted = tuple(missing)
        while missing or self.talk.sure("Is there another source?", default=False):
            source = self.source(company, announcement["announced_on"])
            seen = {"seen_as": self.field("citations", "seen_as")}
            if seen["seen_as"] == "quoted_by_another":
                seen["via"] = self.field("citations", "via", needed=True)
            for what in wanted:
                taken = [
                    row
                    for row in self.new.rows.get("citations", [])
                    if (row["source"], row["supports"]) == (source, what)
                ]
                if not taken and self.talk.sure(f"Does it support the {what}?", default=what in missing):
                    self.new.add(
                        "citations",
                        {"announcement": announcement["announcement"], "source": source, "supports": what, **seen},
                    )
                    missing = [one for one in missing if one != what]
            if missing:
                self.talk.say(f"  Still without a source: {', '.join(missing)}.")

    def source(self, company: str, date: str) -> str:
        """Return the source with an address: one of the record, or a new one."""
        url = self.field("sources", "url")
        known = [row.cells for row in self.rows["sources"]] + self.new.rows.get("sources", [])
        found = next((row["source"] for row in known if row["url"] == url), "")
        if found:
            self.talk.say(f"  This page is in the record: {found}.")
            return found
        cells = {"url": url} | self.fields("sources", ("publisher", "source_kind"))
        cells["published_on"] = self.field("sources", "published_on", date)
        cells |= self.fields("sources", ("terms", "redistribution", "archived_url"))
        if cells["archived_url"]:
            cells["archived_on"] = self.field("sources", "archived_on", needed=True)
        cells["link_state"] = self.field("sources", "link_state")
        if cells["link_state"] != "not_checked":
            cells["link_checked_on"] = self.field("sources", "link_checked_on", needed=True)
        cells["notes"] = self.field("sources", "notes")
        key = self.new_key("sources", "source", slug(f"{cells['publisher']} {company}"))
        self.new.add("sources", cells | {"source": key})
        return key

    # Keys and choices

    def new_key(self, table: str, name: str, default: str) -> str:
        """Ask for a key that no row has."""
        while True:
            key = self.field(table, name, self.free(table, name, default))
            if self.free(table, name, key) == key:
                return key
            self.talk.say("  Another row has this key.")

    def free(self, table: str, name: str, wanted: str) -> str:
        """Return a key that no row has: the one wanted, or that with a number."""
        taken = {row[name] for row in self.rows[table]} | {row[name] for row in self.new.rows.get(table, [])}
        numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
        return wanted if wanted not in taken else next(key for key in numbered if key not in taken)

    def choice(self, shown: list[str], keys: list[str], other: str) -> str:
        """Return the key of the line that is chosen; "" for none of them."""
        if not keys:
            return ""
        for number, line in enumerate(shown, 1):
            self.talk.say(f"  {number}. {printable(line)}")
        while True:
            answer = self.talk.ask(f"Its number, or Enter for {other}", "")
            if not answer:
                return ""
            if answer.isascii() and answer.isdigit() and 1 <= int(answer[:6]) <= len(keys):
                return keys[int(answer) - 1]
            self.talk.say(f"  Type a number from 1 to {len(keys)}, or press Enter.")

    def _told(self, event: Row) -> str:
        """Return an event in one line, with what its announcements say."""
        rows = [row for row in self.rows["announcements"] if row["event"] == event["event"]]
        said = [f"{row['announced_on']}, {_people(row.cells)}" for row in rows]
        return f"{event['name']} ({'; '.join(said)})"

    # The check

    def corrected(self) -> CheckReport:
        """Check the package with the new rows, and ask again for each field that does not fit, until it passes."""
        while True:
            result = self.new.result()
            report = check_read(result)
            if report.passed:
                return report
            problem = next(problem for problem in report.problems if problem.severity == "error")
            row = self.new.own(problem, result)
            table = next((name for name, one in result.tables.items() if one.file == problem.file), "")
            self.talk.say("")
            self.talk.say(f"{problem.place}: {problem.sentence}")
            if row is None or problem.field not in row or problem.field in self.rows.keys[table]:
                raise LedgerError(f"These rows do not fit the record. {_STOPPED}", "Run `ledger add` again.")
            row[problem.field] = self.field(table, problem.field, row[problem.field])

    def show(self, report: CheckReport) -> None:
        """Show the new rows, and the rows that may be the same cut."""
        self.talk.say("")
        for table, rows in self.new.rows.items():
            for row in rows:
                filled = [f"{name} {cell}" for name, cell in row.items() if cell]
                self.talk.say(f"{self.raw.tables[table].file}: {printable('; '.join(filled))}")
        keys = {row["announcement"] for row in self.new.rows["announcements"]}
        for problem in report.problems:
            pair = {one.field: {one.here, one.there} for one in problem.beside}
            if problem.rule == "duplicate" and keys & pair.get("announcement", set()):
                self.talk.say("")
                self.talk.say(f"{problem.place}: {problem.severity}")
                self.talk.say(f"  {problem.sentence}")
                for line in side_by_side(problem):
                    self.talk.say(f"    {line}")


def slug(name: str) -> str:
    """Return a name as an identifier: lower case, words joined by hyphens.

    >>> slug("Example Robotics, Inc."), slug("Société 3")
    ('example-robotics-inc', 'societe-3')
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain))


def _meaning_fault(name: str, answer: str) -> str:
    """Return why no source can give this address or date, or ""."""
    if name.endswith("_on") and not exists(answer):
        return "There is no such day. Correct the date."
    if name == "announced_on" and answer < PERIOD_START[: len(answer)]:
        return f"The record starts on {PERIOD_START}. Correct the date, or leave the announcement out."
    return address_fault(answer) if answer and is_address(name) else ""


def _precision(date: str) -> str:
    return "day" if len(date) == 10 else "month"


def _people(cells: dict[str, str]) -> str:
    ends = [cells["employees_low"], cells["employees_high"]]
    number = cells["employees"] or " to ".join(end for end in ends if end)
    return f"{number} people" if number else "no number"
