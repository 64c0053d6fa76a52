"""What a schema can't express: every branch of every rule."""

from __future__ import annotations

from tests.record.changes import Case, Change, add, both, cells, drop, like

FIRST = "acme-2026-02-03"
SECOND = "acme-2026-02-05"
MAY = "acme-2026-05"
BOLT = "bolt-2026-03-10"
SHARE = "bolt-2026-04-01"
OFFERED = {"qualifier": "offered", "exit_type": "voluntary", "employees": ""}
WORDS = {"employees_low": "", "employees_high": "", "qualifier": "", "quantity_words": "the same"}
NOTICE = "a" * 40
NOTICE_AGAIN = "d" * 40
NO_YEAR = {"ai_cited_ytd_origin": ""}
EMPLOYMENT = "employment+2026-01+2026-01"
FIRMS = "firms+2025-12+2026-05"
WEEK = "claims+2026-09-26+2026-09-26"
SPENT = "acme-capital-spending-2025"
PLANNED = "acme-capital-spending-2026-plan"
UNDONE = {"old_value": "reported", "new_value": "stated"}
BLANK = {"announced_precision": "day", "employees": "", "employees_low": "", "qualifier": "", "basis": ""}
EXCLUDED = both(
    cells("announcements", "acme-2026-02-10", eligibility="excluded", exclusion_reason="possible_repeat"),
    add("event_links", event="acme-2026-02-10", linked_event=MAY, relation="possible_part_of", note="Perhaps."),
)
LOOKED_AT = add("event_links", event="acme-2026-02-10", linked_event=FIRST, relation="follows", note="Another place.")
STILL_WRONG = cells("corrections", "acme-basis", expectation="not_old_value")


def _address(url: str) -> object:
    return cells("sources", "example-list", url=url)


def _second_cut(date: str, **values: str) -> Change:
    """Give Acme another cut: its row, and what the check asks of it."""
    key = f"acme-{date}"
    counted = {"qualifier": "exact", "basis": "reported"} if values else {}
    row = {**BLANK, "announcement": key, "event": key, "announced_on": date, **counted, **values}
    cited = ("count", "date") if values else ("date",)
    return both(
        add("events", event=key, company="acme", name="Another cut"),
        like("announcements", MAY, **row),
        *(like("citations", f"{SHARE}+example-list+date", announcement=key, supports=what) for what in cited),
        *(
            add("codings", coding=f"{key}-{role}", announcement=key, coder=coder, role=role, stance="unknown")
            for role, coder in (("first", "a"), ("adjudicated", "j"))
        ),
    )


CASES: tuple[Case, ...] = (
    # names
    Case("name_with_a_remark_to_tell_it_apart", cells("companies", "bolt", name="Acme (bank)")),
    Case("name_in_another_spelling", cells("companies", "bolt", name="ACME, Inc.")),
    Case("name_in_other_letters", cells("companies", "bolt", name="АСМЕ")),
    Case("name_among_the_aliases", cells("companies", "bolt", aliases="Bolt; Acme")),
    Case(
        "name_with_a_digit_for_a_letter",
        both(cells("companies", "acme", name="Oslo"), cells("companies", "bolt", name="0s1o")),
    ),
    # characters
    Case("character_of_another_alphabet", cells("trackers", "tally", name="T\u0430lly")),
    Case("character_wide", cells("trackers", "tally", name="\uff34ally")),
    Case("character_line_break", cells("trackers", "tally", description="An invented\ntracker.")),
    Case("character_zero_width", cells("trackers", "tally", description="An in\u200bvented tracker.")),
    Case("character_right_to_left", cells("trackers", "tally", description="An \u202einvented tracker.")),
    Case("character_soft_hyphen", cells("trackers", "tally", description="An in\u00advented tracker.")),
    Case("character_shapeless", cells("trackers", "tally", description="An in\u3164vented tracker.")),
    Case("character_tag", cells("trackers", "tally", description="An invented tracker.\U000e0041")),
    Case("character_control", cells("trackers", "tally", description="An \x1b[31minvented tracker.")),
    Case("character_lost", cells("trackers", "tally", description="An invent\ufffdd tracker.")),
    Case("character_accent_apart", cells("trackers", "tally", description="An inve\u0301nted tracker.")),
    Case("blank_at_the_start", cells("trackers", "tally", description=" An invented tracker.")),
    Case("blank_at_the_end", cells("trackers", "tally", description="An invented tracker. ")),
    Case("blank_twice", cells("trackers", "tally", description="An  invented tracker.")),
    Case("blank_of_another_width", cells("trackers", "tally", description="An\u00a0invented tracker.")),
    # addresses
    Case("address_not_well_formed", _address("https://[list.example/")),
    Case("address_port_odd", _address("https://list.example:port/")),
    Case("address_script", _address("javascript:alert(1)")),
    Case("address_data", _address("data:text/html,<b>x</b>")),
    Case("address_user", _address("https://somebody@list.example/")),
    Case("address_local", _address("http://printer.local/")),
    Case("address_one_word", _address("http://localhost/")),
    Case("address_number", _address("http://127.0.0.1/")),
    Case("address_number_hidden", _address("http://0x7f.1/")),
    Case("address_without_host", _address("http://./")),
    Case("address_empty_part", _address("http://list..example/")),
    Case("address_other_letters", _address("https://l\u0456st.example/")),
    Case("address_archived", cells("sources", "acme-release", archived_url="https://archive/acme")),
    Case("address_listed", cells("citations", f"{SHARE}+example-list+count", listed_url="https://wire/bolt")),
    # identifiers
    Case(
        "event_of_another_employer",
        both(
            like("events", MAY, event="bolt-2026-05"),
            cells("announcements", MAY, event="bolt-2026-05"),
            drop("events", MAY),
        ),
    ),
    Case(
        "event_without_a_date",
        both(like("events", MAY, event="acme-20"), cells("announcements", MAY, event="acme-20"), drop("events", MAY)),
    ),
    Case("announcement_of_another_day", cells("announcements", SHARE, announced_on="2026-04-02")),
    # links
    Case("company_owns_itself", cells("companies", "acme", parent="acme")),
    Case("event_linked_with_itself", cells("event_links", f"{SHARE}+{BOLT}", linked_event=SHARE)),
    Case("event_linked_both_ways", like("event_links", f"{SHARE}+{BOLT}", event=BOLT, linked_event=SHARE)),
    Case("second_coding_by_the_first_coder", cells("codings", "a001-d", coder="a", reading="A009")),
    # near-duplicates: one event of Acme has 100 people on 3 February, and 90 to 110 on the 5th
    Case("duplicate_fourteen_days_later", _second_cut("2026-02-19", employees="100")),
    Case("duplicate_fifteen_days_later", _second_cut("2026-02-20", employees="100")),
    Case("duplicate_a_fifth_less", _second_cut("2026-02-10", employees="72")),
    Case("duplicate_more_than_a_fifth_less", _second_cut("2026-02-10", employees="71")),
    Case("duplicate_in_the_same_month", _second_cut("2026-02", employees="100", announced_precision="month")),
    Case("duplicate_of_bounds_that_meet", _second_cut("2026-02-10", employees="400", employees_low="137")),
    Case("duplicate_of_bounds_apart", _second_cut("2026-02-10", employees="400", employees_low="138")),
    Case("duplicate_without_counts", _second_cut("2026-02-10")),
    Case("duplicate_excluded", both(_second_cut("2026-02-10", employees="100"), EXCLUDED)),
    Case("duplicate_looked_at", both(_second_cut("2026-02-10", employees="100"), LOOKED_AT)),
    Case(
        "duplicate_of_another_employer",
        cells("announcements", SHARE, employees="100", qualifier="exact", basis="reported", announced_on="2026-02-05"),
    ),
    # repeats
    Case("possible_repeat_unlinked", cells("event_links", f"{BOLT}+{FIRST}", relation="follows")),
    # nothing unused
    Case("company_unused", like("companies", "bolt", company="cord", name="Cord", wikidata="")),
    Case("event_unused", add("events", event="bolt-2026-09-01", company="bolt", name="Cut in autumn")),
    Case("source_unused", like("sources", "example-list", source="old-list", url="https://old.example/")),
    Case("tracker_unused", add("trackers", tracker="score", name="Score", description="Another.", feeds_record="no")),
    # counts
    Case("low_above_count", cells("announcements", SECOND, employees_low="101")),
    Case("count_above_high", cells("announcements", SECOND, employees_high="99")),
    Case("low_above_high", cells("announcements", SECOND, employees="", employees_high="80")),
    Case("count_without_qualifier", cells("announcements", FIRST, qualifier="")),
    Case("count_without_basis", cells("announcements", FIRST, basis="")),
    Case("qualifier_without_count", cells("announcements", SHARE, qualifier="exact", basis="stated")),
    Case("ceiling_without_high", cells("announcements", BOLT, employees_high="")),
    Case("minimum_without_low", cells("announcements", MAY, employees_low="")),
    Case("ceiling_without_figure", cells("announcements", BOLT, employees="")),
    Case("offer_without_high", cells("announcements", BOLT, **OFFERED, employees_high="")),
    Case("offer_as_figure", cells("announcements", BOLT, **{**OFFERED, "employees": "30", "employees_low": "10"})),
    Case("offer_nobody_can_refuse", cells("announcements", BOLT, **{**OFFERED, "exit_type": "involuntary"})),
    Case("ceiling_of_a_voluntary_programme", cells("announcements", MAY, qualifier="up_to", employees_high="50")),
    Case("borderline_without_ground", cells("announcements", FIRST, scope="borderline")),
    Case("core_with_ground", cells("announcements", FIRST, borderline_ground="non_tech_jobs")),
    Case("exact_without_count", cells("announcements", FIRST, employees="", employees_low="90")),
    Case("share_of_nothing", cells("announcements", FIRST, workforce_share_of="")),
    Case("share_missing", cells("announcements", SECOND, workforce_share_of="company")),
    Case("excluded_without_reason", cells("announcements", BOLT, exclusion_reason="")),
    Case("reason_without_exclusion", cells("announcements", BOLT, eligibility="eligible")),
    Case(
        "nothing_counts",
        both(
            *(
                cells("announcements", key, eligibility="excluded", exclusion_reason="withdrawn", notes="Wrong.")
                for key in (FIRST, SECOND, MAY)
            ),
        ),
    ),
    # one row per event
    Case("rank_twice", cells("announcements", SECOND, rank="1")),
    Case("rank_behind_no_count", cells("announcements", FIRST, employees="", qualifier="", basis="")),
    Case("plan_before_announcement", cells("announcements", FIRST, kind="reported_plan")),
    Case("net_change_before_announcement", cells("announcements", FIRST, kind="net_headcount_change")),
    Case(
        "estimate_before_net_change",
        both(
            cells("announcements", FIRST, kind="estimate"),
            cells("announcements", SECOND, kind="net_headcount_change"),
        ),
    ),
    Case(
        "estimate_before_the_employer",
        both(
            cells("announcements", FIRST, rank="2"),
            cells("announcements", SECOND, rank="1", kind="estimate"),
        ),
    ),
    # figures of one event
    Case("event_of_two_periods", cells("announcements", SECOND, span="several_years")),
    Case(
        "part_before_whole",
        both(
            add("places", place="global", label="Worldwide", place_kind="region"),
            add("announcement_places", announcement=SECOND, place="global"),
        ),
    ),
    Case("event_in_two_places", add("announcement_places", announcement=SECOND, place="GB")),
    Case("place_that_is_none", add("announcement_places", announcement=SECOND, place="DE")),
    Case("rank_not_a_number", cells("announcements", FIRST, rank="first")),
    # dates
    Case("date_does_not_exist", cells("announcements", FIRST, effective_on="2026-02-31", effective_precision="day")),
    Case("date_of_a_period_does_not_exist", cells("claims", "tally-share", period_start="2026-02-30")),
    Case("date_after_the_package", cells("announcements", FIRST, last_verified_on="2026-11-24")),
    Case("month_after_the_package", cells("sources", "daily-wire", published_on="2026-12")),
    Case("year_after_the_package", cells("claim_reports", "P002", published_on="2027")),
    Case("precision_other", cells("announcements", MAY, announced_precision="day")),
    Case("precision_of_the_effective_date_other", cells("announcements", FIRST, effective_precision="day")),
    Case("precision_of_the_effective_date_missing", cells("announcements", FIRST, effective_precision="")),
    Case("precision_of_no_effective_date", cells("announcements", SECOND, effective_precision="day")),
    Case("effective_before_it_was_announced", cells("announcements", FIRST, effective_on="2026-01")),
    Case("recorded_before_it_was_announced", cells("announcements", SHARE, first_recorded_on="2026-03-31")),
    Case("recorded_in_the_month_it_was_announced", cells("announcements", MAY, first_recorded_on="2026-05-01")),
    Case("recorded_before_its_month", cells("announcements", MAY, first_recorded_on="2026-04-30")),
    Case("verified_before_it_was_recorded", cells("announcements", FIRST, last_verified_on="2026-10-31")),
    Case("announced_in_another_form", cells("announcements", SHARE, announced_on="02.04.2026")),
    Case("announced_before_the_period", cells("announcements", SHARE, announced_on="2025-12-31")),
    # evidence
    Case("count_not_cited", drop("citations", f"{SECOND}+daily-wire+count")),
    Case("date_not_cited", drop("citations", f"{SECOND}+daily-wire+date")),
    Case("stance_not_cited", drop("citations", f"{MAY}+daily-wire+stance")),
    Case("unknown_stance_cited", like("citations", f"{SECOND}+daily-wire+date", supports="stance")),
    # registers
    Case("notice_without_register", cells("announcements", FIRST, basis="statutory_notice")),
    # documents
    Case("document_for_a_number_of_others", cells("announcements", FIRST, basis="reported")),
    Case(
        "document_for_a_part",
        both(
            cells("announcements", FIRST, basis="reported"),
            cells("citations", f"{FIRST}+acme-release+count", supports="part"),
            like("citations", f"{SECOND}+daily-wire+date", announcement=FIRST, supports="count"),
        ),
    ),
    Case("part_alone_cited", cells("citations", f"{SECOND}+daily-wire+count", supports="part")),
    # citations
    Case("quoted_by_nobody", cells("citations", f"{SECOND}+daily-wire+count", via="")),
    Case("seen_itself_yet_quoted", cells("citations", f"{SECOND}+daily-wire+count", seen_as="excerpt")),
    Case("quotes_itself", cells("citations", f"{SECOND}+daily-wire+count", via="daily-wire")),
    Case("archive_without_date", cells("sources", "acme-release", archived_on="")),
    Case("date_without_archive", cells("sources", "acme-release", archived_url="")),
    Case("link_checked_without_date", cells("sources", "acme-release", link_checked_on="")),
    Case("link_not_checked_with_date", cells("sources", "acme-release", link_state="not_checked")),
    # codings
    Case("no_first_coding", drop("codings", "a002-a")),
    Case("no_adjudicated_coding", drop("codings", "acme-2026-02-05-j")),
    Case("two_adjudicated_codings", like("codings", "acme-2026-02-05-j", coding="acme-2026-02-05-k", coder="b")),
    Case("two_second_codings", like("codings", "a001-d", coding="a001-e", coder="j")),
    Case("unknown_with_link_maker", cells("codings", "a002-a", link_maker="press")),
    Case("known_without_link_maker", cells("codings", "b004-b", link_maker="")),
    Case("known_without_evidence", cells("codings", "b004-b", evidence="")),
    Case("employer_infers", cells("codings", "acme-2026-05-j", link_maker="employer")),
    Case("press_says_replaced", cells("codings", "acme-2026-02-03-j", link_maker="press")),
    Case("same_coding_twice", like("codings", "a001-d", coding="a001-e", role="blind_other")),
    Case("adjudicated_without_reason", cells("codings", "acme-2026-05-j", reason="")),
    Case("second_coding_not_settled", cells("codings", "a001-d", stance="cited")),
    # codebook
    Case(
        "stance_without_case", both(drop("codebook_examples", "does+acme-2026-02-03-j"), drop("codebook_cases", "does"))
    ),
    Case("case_without_example", drop("codebook_examples", "count+acme-2026-02-05-j")),
    Case(
        "example_not_adjudicated", add("codebook_examples", codebook_case="does", coding="a001-a", note="It says so.")
    ),
    Case(
        "example_of_another_stance",
        add("codebook_examples", codebook_case="does", coding="bolt-2026-04-01-j", note="It says so."),
    ),
    Case("wording_that_needs_what_is_not_known", cells("wordings", "pretext", need="luck")),
    # definitions
    Case(
        "definition_counts_nothing",
        add("definitions", definition="d3", short="D3", label="Nothing", description="Nothing."),
    ),
    Case("definition_counts_unknown", add("definition_stances", definition="d2", stance="unknown")),
    Case("definition_counts_not_mentioned", add("definition_stances", definition="d2", stance="not_mentioned")),
    # claims
    Case("claim_without_report", drop("claim_reports", "P002")),
    Case("claim_dates_out_of_order", cells("claims", "tally-share", as_of_earliest="2026-07")),
    Case("claim_period_out_of_order", cells("claims", "tally-share", period_end="2025")),
    Case("share_not_in_percent", cells("claims", "tally-share", unit="people")),
    Case("total_in_percent", cells("claims", "tally-total", unit="percent")),
    Case("share_above_all", cells("claims", "tally-share", value="101")),
    Case("share_below_nothing", cells("claims", "tally-share", value="-1")),
    # trackers
    Case(
        "tracker_without_anything",
        add("trackers", tracker="other", name="Other", description="Other.", feeds_record="no"),
    ),
    Case(
        "tracker_with_attributions_only",
        both(
            add("trackers", tracker="other", name="Other", description="Other.", feeds_record="no"),
            cells("attributions", "T002", tracker="other"),
        ),
    ),
    Case(
        "tracker_that_vouches_for_itself", both(cells("trackers", "tally", feeds_record="yes"), drop("shared_sources"))
    ),
    # attributions
    Case("more_linked_than_booked", cells("attributions", "T001", ai_linked="101")),
    Case("linked_without_booked", cells("attributions", "T001", employees="")),
    Case("employer_of_a_sector", cells("attributions", "T002", company="acme")),
    Case("attribution_after_the_package", cells("attributions", "T001", as_of="2026-12")),
    # chains
    Case("chain_of_another_employer", cells("chains", "acme", company="bolt")),
    Case("chain_of_one_step", drop("chain_steps", "acme-02", "acme-03")),
    Case("chain_of_no_step", drop("chain_steps")),
    Case("steps_with_a_gap", drop("chain_steps", "acme-02")),
    Case("steps_out_of_order", cells("chain_steps", "acme-02", said_on="2026-01")),
    Case("step_in_no_order_with_its_month", cells("chain_steps", "acme-01", said_on="2026-02-28")),
    Case("step_date_does_not_exist", cells("chain_steps", "acme-01", said_on="2026-02-30")),
    Case("step_without_quantity", cells("chain_steps", "acme-02", quantity_words="")),
    Case("step_with_number_and_words", cells("chain_steps", "acme-03", quantity_words="many")),
    Case("step_words_with_qualifier", cells("chain_steps", "acme-02", qualifier="about")),
    Case("step_number_without_qualifier", cells("chain_steps", "acme-03", qualifier="")),
    Case("step_range_reversed", cells("chain_steps", "acme-01", employees_low="121", employees="120")),
    Case("step_number_outside_its_range", cells("chain_steps", "acme-03", employees="121", verb="did")),
    Case("repeat_of_nothing", cells("chain_steps", "acme-03", follows="", origin="own")),
    Case("origin_not_given", cells("chain_steps", "acme-03", follows="", verb="did")),
    Case("follows_itself", cells("chain_steps", "acme-03", follows="acme-03")),
    Case("follows_a_later_step", cells("chain_steps", "acme-01", follows="acme-03")),
    Case("repeat_of_another_number", cells("chain_steps", "acme-03", employees_high="130")),
    Case("repeat_in_words", cells("chain_steps", "acme-03", **WORDS)),
    Case("other_number_not_called_a_repeat", cells("chain_steps", "acme-03", employees_high="130", verb="did")),
    # job-cut reports
    Case("report_without_origin", cells("job_cut_reports", "2026-01", technology_origin="")),
    Case("report_origin_of_nothing", cells("job_cut_reports", "2026-02", ai_cited="", ai_cited_ytd="", **NO_YEAR)),
    Case("report_part_above_whole", cells("job_cut_reports", "2026-02", technology="501")),
    Case("report_ai_above_whole", cells("job_cut_reports", "2026-02", ai_cited="501", ai_cited_ytd="541")),
    Case("report_part_is_the_whole", cells("job_cut_reports", "2026-02", technology="500")),
    Case("report_year_does_not_add_up", cells("job_cut_reports", "2026-02", total_ytd="1399")),
    Case("report_first_month_is_not_the_year", cells("job_cut_reports", "2026-01", ai_cited_ytd="41")),
    Case(
        "report_disagreement_told",
        cells("job_cut_reports", "2026-02", total_ytd="1399", disagreement="The page prints 1,399."),
    ),
    Case("report_after_a_gap", drop("job_cut_reports", "2026-01")),
    Case("report_of_the_future", like("job_cut_reports", "2026-02", month="2026-12", research_row="")),
    # series
    Case("series_without_value", drop("official_series", "claims+2026-09-26+2026-09-26")),
    Case("series_with_two_single_values", like("official_series", FIRMS, period_end="2026-06", research_row="")),
    Case("monthly_value_of_a_day", cells("official_series", EMPLOYMENT, period_start="2026-01-12")),
    Case("monthly_value_of_two_months", cells("official_series", EMPLOYMENT, period_end="2026-02")),
    Case("weekly_value_of_a_month", cells("series", "employment", frequency="weekly")),
    Case("yearly_value_of_a_month", cells("series", "employment", frequency="yearly")),
    Case("series_period_reversed", cells("official_series", FIRMS, period_end="2025-11")),
    Case("series_value_blank", cells("official_series", EMPLOYMENT, value="")),
    Case("series_range_reversed", cells("official_series", FIRMS, value_low="21")),
    Case("series_value_outside_its_range", cells("official_series", FIRMS, value="16")),
    Case(
        "series_day_does_not_exist", cells("official_series", WEEK, period_end="2026-02-30", period_start="2026-02-30")
    ),
    # checkbox
    Case("more_ticked_than_filed", cells("checkbox_reports", "form-ticked", value="13")),
    Case("all_that_filed_ticked", cells("checkbox_reports", "form-ticked", value="12")),
    Case("ticked_in_another_window", cells("checkbox_reports", "form-ticked", value="13", window_end="2026-03")),
    Case("window_reversed", cells("checkbox_reports", "form-ticked", window_start="2026-02")),
    # investments
    Case("result_before_its_period_ended", cells("investments", SPENT, stated_on="2025-11")),
    Case("result_in_the_month_its_period_ended", cells("investments", SPENT, stated_on="2025-12-30")),
    Case("guidance_after_its_period", cells("investments", PLANNED, stated_on="2026-11-20", period_end="2026-10")),
    Case("amount_blank", cells("investments", SPENT, amount="")),
    Case("amount_range_reversed", cells("investments", PLANNED, amount_high="3.9")),
    Case("investment_period_reversed", cells("investments", SPENT, period_start="2026-01")),
    Case("investment_of_the_future", cells("investments", PLANNED, stated_on="2026-11-24")),
    # studies
    Case("study_value_without_unit", cells("studies", "juniors-down", unit="")),
    Case("study_value_without_qualifier", cells("studies", "juniors-down", qualifier="")),
    Case("study_unit_without_value", cells("studies", "juniors-no-effect", unit="percent")),
    Case("study_range_reversed", cells("studies", "juniors-down", value_low="-7")),
    Case("study_of_no_effect_points_to_one", cells("studies", "juniors-no-effect", direction="supports_shift")),
    Case("study_period_reversed", cells("studies", "juniors-down", period_end="2022-12")),
    Case("study_of_the_future", cells("studies", "juniors-down", published_on="2026-12")),
    # coverage
    Case("coverage_gap", cells("coverage", "news+count+2026-07", from_month="2026-08")),
    Case("coverage_overlap", cells("coverage", "news+count+2026-07", from_month="2026-06")),
    Case("coverage_reversed", cells("coverage", "news+count+2026-01", to_month="2025-12")),
    Case("coverage_starts_late", cells("coverage", "news+stance+2026-01", from_month="2026-02")),
    Case("coverage_ends_early", cells("coverage", "news+stance+2026-01", to_month="2026-10")),
    Case("coverage_month_odd", cells("coverage", "news+stance+2026-01", to_month="20\u00b26-11")),
    Case(
        "coverage_of_a_class_missing",
        add("source_classes", source_class="registers", label="Registers", description="Registers."),
    ),
    # withdrawals
    Case("withdrawn_from_no_table", cells("withdrawn_rows", "sources+example-blog", table_name="source")),
    Case("withdrawn_yet_there", cells("withdrawn_rows", "sources+example-blog", row_key="example-list")),
    Case(
        "withdrawn_announcement_listed",
        add("withdrawn_rows", table_name="announcements", row_key=BOLT, withdrawn_on="2026-11-20", reason="Wrong."),
    ),
    Case("withdrawn_after_the_package", cells("withdrawn_rows", "sources+example-blog", withdrawn_on="2026-11-24")),
    Case("withdrawn_without_a_word", cells("announcements", BOLT, exclusion_reason="withdrawn")),
    # corrections
    Case("correction_status_does_not_fit", cells("corrections", "acme-basis", expectation="keeps_old_value")),
    Case("correction_without_date", cells("corrections", "acme-basis", corrected_on="")),
    Case("correction_before_it_was_found", cells("corrections", "acme-basis", found_on="2026-11-21")),
    Case("correction_of_nothing", cells("corrections", "acme-basis", old_value="reported")),
    Case("correction_in_no_table", cells("corrections", "acme-basis", table_name="announcement")),
    Case("correction_in_no_field", cells("corrections", "acme-basis", table_name="events", field="nam")),
    Case("correction_in_no_row", cells("corrections", "acme-basis", row_key="acme-2026-06")),
    Case("correction_of_a_row_not_withdrawn", cells("corrections", "bolt-source", row_key="example-list")),
    Case("error_is_back", cells("announcements", MAY, basis="stated")),
    Case(
        "error_is_back_after_a_revision",
        both(STILL_WRONG, cells("corrections", "acme-basis", old_value="reported", new_value="stated")),
    ),
    Case("corrected_value_is_another", cells("announcements", MAY, basis="listed")),
    Case("corrected_value_revised_since", both(STILL_WRONG, cells("corrections", "acme-basis", new_value="listed"))),
    Case("open_error_is_right", cells("sources", "example-list", publisher="The Example List")),
    Case("open_error_is_something_else", cells("sources", "example-list", publisher="List")),
    Case("report_rejected", cells("corrections", "bolt-publisher", correction_status="rejected")),
    Case(
        "correction_of_a_withdrawn_announcement",
        both(
            cells("announcements", BOLT, exclusion_reason="withdrawn", notes="It was another employer's."),
            cells("corrections", "bolt-source", table_name="announcements", row_key=BOLT),
        ),
    ),
    # revisions
    Case("revision_of_nothing", cells("revisions", "acme-basis", old_value="stated")),
    Case("note_on_a_new_row_with_a_value", cells("revisions", "bolt-new", new_value="30")),
    Case("revision_of_no_row", cells("revisions", "bolt-new", row_key="bolt-2026-04-02")),
    Case("revision_undone", cells("announcements", SECOND, basis="stated")),
    Case(
        "revision_undone_by_a_correction",
        both(
            cells("announcements", SECOND, basis="stated"),
            like("corrections", "acme-basis", correction="acme-undone", row_key=SECOND, **UNDONE),
        ),
    ),
    Case("revision_of_a_withdrawn_row", cells("revisions", "bolt-new", table_name="sources", row_key="example-blog")),
    # notices
    Case("notice_compared_otherwise", cells("warn_notices", NOTICE, employer_as_filed="Acne, Inc.")),
    Case("notice_of_another_sector", cells("warn_employers", "bolt elan", decision="not_tech")),
    Case(
        "notice_after_the_register",
        cells("warn_notices", NOTICE_AGAIN, notice_date="2026-08-09", notice_date_reported="2026-08-09"),
    ),
    Case("notice_date_blank", cells("warn_notices", NOTICE, notice_date="")),
    Case("notice_long_after_the_jobs", cells("warn_notices", NOTICE, effective_on="2025-08-07")),
    Case("notice_of_too_many", cells("warn_notices", NOTICE, employees="10001")),
    Case("notice_refused_and_kept", cells("warn_refused", "e" * 40, notice=NOTICE)),
    Case("notice_link_without_a_relation", cells("warn_notices", NOTICE_AGAIN, relation="")),
    Case("notice_link_that_is_unclear", cells("warn_notices", NOTICE_AGAIN, relation="amends_one_of")),
    Case("notice_link_to_another_employer", cells("warn_notices", NOTICE_AGAIN, earlier_notice="b" * 40)),
    Case("notice_link_to_another_state", cells("warn_notices", NOTICE_AGAIN, jurisdiction="CA")),
    Case("notice_link_forward", cells("warn_notices", NOTICE, relation="amends", earlier_notice="b" * 40)),
    Case(
        "notice_link_to_a_repeat",
        like("warn_notices", NOTICE_AGAIN, notice="f" * 40, relation="amends", earlier_notice=NOTICE_AGAIN),
    ),
    Case("notice_repeat_of_another_number", cells("warn_notices", NOTICE_AGAIN, employees="61")),
    # matches of notices
    Case("decision_without_reason", cells("warn_employers", "acme", reason="")),
    Case(
        "match_with_two_employers",
        both(
            add("warn_matches", employer="acme", company="acme", match_decision="confirmed", reason="The same."),
            add("warn_matches", employer="acme", company="bolt", match_decision="confirmed", reason="Its owner."),
        ),
    ),
    Case("match_missing", cells("warn_notices", NOTICE, company="")),
    Case("match_otherwise", cells("warn_notices", NOTICE, company="bolt")),
    Case(
        "match_rejected",
        add("warn_matches", employer="bolt elan", company="bolt", match_decision="rejected", reason="A horse."),
    ),
    Case("match_ambiguous", like("companies", "bolt", company="bolt-2", wikidata="")),
    # totals of notices
    Case(
        "month_of_fewer_notices_than_tech", cells("warn_totals", "NY+2026-03", rows="1", notices="1", with_people="1")
    ),
    Case("month_of_a_notice_missing", drop("warn_totals", "NY+2026-05")),
    Case("month_with_more_numbers_than_notices", cells("warn_totals", "NY+2026-03", with_people="4")),
    Case("month_of_people_in_no_notice", cells("warn_totals", "NY+2026-05", employees="60")),
    Case("jurisdiction_not_the_sum", cells("jurisdictions", "NY", not_tech="2")),
    Case("jurisdiction_of_more_tech", cells("jurisdictions", "NY", tech="5", not_tech="0")),
    Case("jurisdiction_of_more_refused", cells("jurisdictions", "NY", refused="2", rows="7")),
    Case("jurisdiction_covered_without_rows", cells("jurisdictions", "CA", covered="yes")),
    Case("jurisdiction_missing_without_reason", cells("jurisdictions", "CA", note="")),
    # accounting
    Case("reading_twice", cells("codings", "b004-b", reading="A001")),
    Case("reading_in_and_left_out", cells("left_out", "announcements+C009", research_row="A001")),
    Case(
        "claim_in_and_left_out",
        cells("left_out", "announcements+C009", research_file="published_claims", research_row="P001"),
    ),
    Case("breakdown_row_twice", cells("statements", "tally-juniors", research_row="T001")),
    Case(
        "breakdown_row_in_and_left_out",
        cells("left_out", "announcements+C009", research_file="tradingplatforms_breakdown", research_row="T002"),
    ),
    Case("context_row_twice", cells("checkbox_reports", "form-ticked", research_row="O006")),
    Case("study_row_twice", cells("studies", "juniors-no-effect", research_row="S001")),
    Case("amount_of_a_study_row", cells("studies", "juniors-no-effect", research_row="S002")),
    Case(
        "context_row_in_and_left_out",
        cells("left_out", "announcements+C009", research_file="critiques", research_row="K001"),
    ),
)
