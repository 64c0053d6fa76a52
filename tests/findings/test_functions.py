"""The values are worked out by hand from tests/packages/small/README.md, its functions and its statements."""

from __future__ import annotations

import doctest

import pandas as pd
import pytest

from generator.charts import functions_named
from generator.findings import functions
from generator.findings.functions import ANSWERS, study_list
from tests.helpers import find_one

SLUG = "functions"


@pytest.fixture
def values(small_findings):
    return {name: figure.value for name, figure in small_findings[SLUG].figures.items()}


def with_functions(package, *rows):
    extra = pd.DataFrame(rows, columns=["announcement", "function"])
    tables = {**package.tables, "announcement_functions": pd.concat([package["announcement_functions"], extra])}
    return type(package)(**{**vars(package), "tables": tables})


def test_functions_are_counted_where_stated(values):
    # acme, dunder and 3 wishes; the games studio is excluded and the parcel service is borderline
    assert (values["with-function"], values["announcements"]) == (3, 11)
    assert values["with-function-people"] == 1000 + 300 + 400
    assert values["without-function-share"] == pytest.approx(100 * 8 / 11)
    assert values["without-function-people-share"] == pytest.approx(100 * 1185 / 2885)


def test_the_study_names_customer_support(values, small):
    assert study_list(small) == ["customer_support"]
    # acme, whose employer says that AI does the work
    assert (values["listed"], values["listed-people"], values["listed-naming-ai"]) == (1, 1000, 1)
    assert (values["customer-support"], values["customer-support-naming-ai"]) == (1, 1)
    # dunder and 3 wishes of 15 June, whose employers don't name AI
    assert (values["unlisted"], values["unlisted-naming-ai"], values["unlisted-people"]) == (2, 0, 300 + 400)
    assert values["with-function-naming-ai"] == 1
    # nobody names management, which is a number and not a blank
    assert (values["management"], values["management-people"]) == (0, 0)


def test_an_announcement_stands_in_each_of_its_functions(small):
    package = with_functions(small, ("acme-cloud-2026-01-15", "sales"), ("3-wishes-2026-06-15", "customer_support"))
    finding = find_one(package, SLUG)
    rows = finding.tables["functions"].set_index("function")
    assert list(rows.loc["sales", ["announcements", "naming_ai", "people"]]) == [1, 1, 1000]
    assert list(rows.loc["customer_support", ["announcements", "naming_ai", "people"]]) == [2, 1, 1400]
    # each is counted once where any function is asked for
    assert (finding["with-function"].value, finding["with-function-people"].value) == (3, 1700)
    assert (finding["listed"].value, finding["unlisted"].value) == (2, 1)


def test_announcements_that_do_not_count_add_nothing(small):
    finding = find_one(with_functions(small, ("kwik-parcel-2026-05-20", "customer_support")), SLUG)
    assert finding["customer-support"].value == 1


@pytest.mark.parametrize("which", ["small_findings", "real_findings"])
def test_listed_and_other_functions_are_all_that_name_any(which, request):
    finding = request.getfixturevalue(which)[SLUG]
    assert finding["listed"].value + finding["unlisted"].value == finding["with-function"].value
    rows = finding.tables["functions"].set_index("function")
    for function in finding.tables["studied"]["function"]:
        if function in rows.index:
            assert rows.loc[function, "announcements"] == finding[function.replace("_", "-")].value
            assert rows.loc[function, "naming_ai"] == finding[f"{function.replace('_', '-')}-naming-ai"].value


def test_the_chart_has_the_studys_list_first(small, small_findings):
    table = functions_named.table(small_findings[SLUG], small)
    assert list(table["function"]) == [
        "Customer support", "Management", "Content and writing", "Hardware engineering", "not stated",
    ]  # fmt: skip
    assert list(table["announcements"]) == [1, 0, 1, 1, 8]
    assert list(table["list"]) == ["study", "beside", "other", "other", ""]


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer


def test_examples_in_docstrings():
    assert doctest.testmod(functions).failed == 0
