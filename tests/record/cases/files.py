"""Files that are missing, damaged, in another form, or not files at all."""

from __future__ import annotations

import os
from pathlib import Path

from tests.record.changes import Case, both, data, drop, swap

FILE = "trackers.csv"


def _link(folder: Path) -> None:
    (folder / FILE).rename(folder.parent / "elsewhere.csv")
    (folder / FILE).symlink_to(folder.parent / "elsewhere.csv")


def _link_codes(folder: Path) -> None:
    (folder / "codes").rename(folder.parent / "codes")
    (folder / "codes").symlink_to(folder.parent / "codes")


def _instead(make: str) -> object:
    def apply(folder: Path) -> None:
        (folder / FILE).unlink()
        if make == "folder":
            (folder / FILE).mkdir()
        elif make == "pipe":
            os.mkfifo(folder / FILE)
        elif make == "dangling":
            (folder / FILE).symlink_to("nowhere.csv")

    return apply


def _file_for_codes(folder: Path) -> None:
    for path in (folder / "codes").iterdir():
        path.unlink()
    (folder / "codes").rmdir()
    (folder / "codes").write_text("codes\n")


def _huge(file: str, size: int) -> object:
    def apply(folder: Path) -> None:
        os.truncate(folder / file, size)

    return apply


def _reversed_columns(content: bytes) -> bytes:
    return b"".join(b",".join(reversed(line.split(b","))) + b"\n" for line in content.splitlines())


CASES: tuple[Case, ...] = (
    Case("missing_file", lambda folder: (folder / FILE).unlink()),
    Case("missing_code_list", lambda folder: (folder / "codes/spans.csv").unlink()),
    Case("missing_folder", lambda folder: (folder / "codes").rename(folder / "lists")),
    Case("missing_descriptor", lambda folder: (folder / "datapackage.json").unlink()),
    Case("empty_file", data(FILE, b"")),
    Case("byte_order_mark_only", data(FILE, b"\xef\xbb\xbf")),
    Case("line_break_only", data(FILE, b"\n")),
    Case("header_only", both(drop("trackers"), drop("claims"), drop("claim_reports"))),
    Case("utf_16", data(FILE, lambda old: old.decode().encode("utf-16"))),
    Case("utf_16_without_mark", data(FILE, lambda old: old.decode().encode("utf-16-le"))),
    Case("latin_1", data("companies.csv", lambda old: old.decode().encode("latin-1"))),
    Case("zero_byte", swap(FILE, "An invented", "An\0invented")),
    Case("cut_inside_quotes", data("events.csv", lambda old: old[: old.index(b" share only")])),
    Case(
        "short_row_and_cut_inside_quotes",
        both(
            swap("events.csv", "acme,Cut in May", "Cut in May"),
            data("events.csv", lambda old: old[: old.index(b" share only")]),
        ),
    ),
    Case("cut_inside_a_row", data(FILE, lambda old: old[: old.index(b",An invented")])),
    Case(
        "cut_inside_the_last_cell",
        data("events.csv", lambda old: old.replace(b',"Cut in sales, share only"\n', b",Cut in")),
    ),
    Case("semicolons", data(FILE, lambda old: old.replace(b",", b";"))),
    Case("tabs", data(FILE, lambda old: old.replace(b",", b"\t"))),
    Case("bars", data(FILE, lambda old: old.replace(b",", b"|"))),
    Case("column_twice", data(FILE, lambda old: old.replace(b"name,description", b"name,name"))),
    Case("column_missing", data("codes/cutoffs.csv", b"cutoff\n2026-06-30\n")),
    Case("column_added", data("codes/cutoffs.csv", b"cutoff,description,comment\n2026-06-30,End of June.,\n")),
    Case("column_without_name", data("codes/cutoffs.csv", b"cutoff,description,\n2026-06-30,End of June.,\n")),
    Case("column_misspelt", swap("events.csv", "event,company,name", "event,compnay,name")),
    Case("columns_in_capitals", swap("events.csv", "event,company,name", "Event,COMPANY,Name")),
    Case("column_with_blanks", swap("event_links.csv", "linked_event", " Linked event ")),
    Case("first_line_gone", data("events.csv", lambda old: old.split(b"\n", 1)[1])),
    Case("curly_quotation_marks", swap("events.csv", '"Cut in sales, share only"', "“Cut in sales, share only”")),
    Case("marks_of_a_merge", swap(FILE, "tally,Tally", "<<<<<<< HEAD\ntally,Tally")),
    Case("workbook", data(FILE, b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0")),
    Case("column_with_a_terminal_code", swap("events.csv", "event,company,name", "event,company,\x1b[2Jname")),
    Case("many_columns", data(FILE, lambda old: b",".join(b"c%d" % number for number in range(100_000)) + b"\n" + old)),
    Case("row_too_short", swap(FILE, "tally,Tally,An invented tracker.,no", "tally,Tally,An invented tracker.")),
    Case("row_too_long", swap(FILE, "An invented tracker.", "An invented, not real, tracker.")),
    Case("row_without_cells", swap(FILE, "tally,Tally", "\ntally,Tally")),
    Case("row_of_blank_cells", swap(FILE, "tally,Tally", ",,,\ntally,Tally")),
    Case("blank_line_at_the_end", data(FILE, lambda old: old + b"\n")),
    Case("long_cell", swap(FILE, "An invented", "An " + "x" * 5000)),
    Case("very_long_cell", swap(FILE, "An invented", "An " + "x" * 200_000)),
    Case("text_after_quotation_mark", swap(FILE, "An invented tracker.", '"An invented" tracker.')),
    Case("link_for_a_file", _link),
    Case("link_to_nothing", _instead("dangling")),
    Case("link_for_a_folder", _link_codes),
    Case("folder_for_a_file", _instead("folder")),
    Case("pipe_for_a_file", _instead("pipe")),
    Case("file_for_a_folder", _file_for_codes),
    Case("huge_file", _huge(FILE, 65 * 1024 * 1024)),
    Case("huge_descriptor", _huge("datapackage.json", 5 * 1024 * 1024)),
    Case("form_byte_order_mark", data(FILE, lambda old: b"\xef\xbb\xbf" + old)),
    Case("form_carriage_returns", data(FILE, lambda old: old.replace(b"\n", b"\r\n"))),
    Case("form_carriage_returns_alone", data(FILE, lambda old: old.replace(b"\n", b"\r"))),
    Case("form_columns_in_another_order", data(FILE, _reversed_columns)),
    Case("form_columns_quoted", swap(FILE, "tracker,name", '"tracker",name')),
    Case(
        "form_rows_not_sorted",
        data("codes/spans.csv", lambda old: b"\n".join([(lines := old.splitlines())[0], lines[2], lines[1]]) + b"\n"),
    ),
    Case("form_no_last_line_break", data(FILE, lambda old: old.rstrip(b"\n"))),
    Case("form_quoted_without_need", swap(FILE, ",Tally,", ',"Tally",')),
    Case("form_not_quoted_where_needed", swap(FILE, "An invented tracker.", 'An "invented" tracker.')),
)
