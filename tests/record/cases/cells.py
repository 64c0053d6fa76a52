"""Cells against type, constraints, keys and references."""

from __future__ import annotations

from tests.record.changes import Case, add, both, cells, constraints, drop, like, swap

FIRST = "acme-2026-02-03"

CASES: tuple[Case, ...] = (
    Case("integer_words", cells("announcements", FIRST, employees="many")),
    Case("integer_separator", cells("announcements", FIRST, employees="1,000")),
    Case("integer_power", cells("announcements", FIRST, employees="1e3")),
    Case("integer_underscore", cells("announcements", FIRST, employees="1_000")),
    Case("integer_other_digits", cells("announcements", FIRST, employees="١٢")),
    Case("integer_leading_zero", cells("announcements", FIRST, employees="0100")),
    Case("integer_sign", cells("announcements", FIRST, employees="+100")),
    Case("integer_decimal", cells("announcements", FIRST, employees="100.0")),
    Case("integer_blank_before", cells("announcements", FIRST, employees=" 100")),
    Case("integer_huge", cells("announcements", FIRST, employees="9" * 30)),
    Case("number_words", cells("claims", "tally-total", value="about 1000")),
    Case("number_not_a_number", cells("claims", "tally-share", value="nan")),
    Case("number_infinite", cells("claims", "tally-total", value="Infinity")),
    Case("number_power", cells("claims", "tally-total", value="1e3")),
    Case("number_percent", cells("claims", "tally-share", value="60%")),
    Case("number_comma", cells("claims", "tally-share", value="60,5")),
    Case("number_long", cells("claims", "tally-total", value="1" * 16)),
    Case("date_other_order", cells("announcements", FIRST, first_recorded_on="03.02.2026")),
    Case("date_short", cells("announcements", FIRST, first_recorded_on="2026-2-3")),
    Case("date_no_such_day", cells("announcements", FIRST, first_recorded_on="2026-02-30")),
    Case("date_of_a_spreadsheet", cells("announcements", FIRST, first_recorded_on="46056")),
    Case("date_in_words", cells("announcements", FIRST, effective_on="March 2026")),
    Case("integer_range", cells("announcements", FIRST, employees="100-150")),
    Case("integer_not_known", cells("announcements", FIRST, employees="n/a")),
    Case("digits_without_zeros", cells("companies", "acme", cik="1")),
    Case("required", cells("events", "acme-2026-05", name="")),
    Case("required_in_key", cells("codings", "a001-d", coding="")),
    Case("required_code", cells("announcements", FIRST, announced_precision="")),
    Case("required_key_of_a_table", cells("events", "acme-2026-05", company="")),
    Case("pattern", cells("companies", "bolt", wikidata="P31")),
    Case("enum", cells("trackers", "tally", feeds_record="nope")),
    Case("enum_far_off", cells("trackers", "tally", feeds_record="7")),
    Case("minimum", cells("announcements", "bolt-2026-03-10", employees="0")),
    Case("maximum", cells("announcements", FIRST, employees="200001")),
    Case("maximum_decimal", cells("announcements", FIRST, workforce_share="100.5")),
    Case("max_length", cells("events", "acme-2026-05", name="x" * 121)),
    Case("unique", cells("sources", "example-list", url="https://acme.example/release")),
    Case("key_doubled", swap("trackers.csv", "tally,Tally", "tally,Other,Another.,no\ntally,Tally")),
    Case("key_doubled_in_parts", like("citations", "acme-2026-02-05+daily-wire+date")),
    Case(
        "key_blank_where_the_schema_allows_it",
        both(
            constraints("left_out", "research_row", required=False),
            cells("left_out", "announcements+C009", research_row=""),
        ),
    ),
    Case("reference", cells("codings", "a001-d", coder="dd")),
    Case("reference_of_a_cut_to_nobody", cells("events", "acme-2026-05", company="acne")),
    Case("reference_to_no_stance", cells("codings", "acme-2026-02-03-j", stance="because of AI")),
    Case("reference_near", cells("companies", "bolt", sector="hardwear")),
    Case("reference_near_capital", cells("companies", "bolt", sector="Hardware")),
    Case("reference_too_long_for_a_suggestion", cells("codings", "a001-d", coder="a" * 201)),
    Case("reference_to_itself", cells("companies", "bolt", parent="acne")),
    Case("reference_in_a_code_list", cells("places", "US-CA", part_of="UK")),
    Case(
        "reference_to_a_long_list",
        both(
            *(
                add("functions", function=f"craft_{number}", label=f"Craft {number}", description="A craft.")
                for number in range(30)
            ),
            add("announcement_functions", announcement=FIRST, function="customer_suport"),
        ),
    ),
    Case("reference_with_a_terminal_code", cells("codings", "a001-d", coder="\x1b[2J")),
    Case(
        "many_at_once",
        both(
            cells("events", "acme-2026-05", name=""),
            cells("trackers", "tally", feeds_record="nope"),
            drop("left_out"),
            cells("places", "US-CA", part_of="UK"),
        ),
    ),
)
