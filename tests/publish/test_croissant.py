"""Croissant metadata, loaded by the tool that others load it with."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest

from generator.publish.croissant import croissant_json
from generator.publish.distributions import distributions
from tests.publish.conftest import csv_tables
from tests.validate import validated


@pytest.mark.parametrize("name", ["small_report", "real_report"])
def test_mlcroissant_loads_every_table(name, request, tmp_path):
    report = request.getfixturevalue(name)
    tables = csv_tables(report)
    file = tmp_path / "croissant.json"
    file.write_bytes(croissant_json(report, distributions(report, tables)).data)
    for table in tables:
        (tmp_path / table.path.rpartition("/")[2]).write_bytes(table.data)
    done = validated("croissant", file, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "not standard" not in done.stderr
    loaded = json.loads(done.stdout)
    assert loaded == {
        table.path.rpartition("/")[2].removesuffix(".csv"): len(pd.read_csv(io.BytesIO(table.data), dtype=str))
        for table in tables
    }
    assert loaded["announcements"] > 0


def test_mlcroissant_refuses_what_is_wrong(small_report, tmp_path):
    tables = csv_tables(small_report)
    content = json.loads(croissant_json(small_report, distributions(small_report, tables)).data)
    del content["license"]
    content["recordSet"][0]["field"][0]["source"]["fileObject"]["@id"] = "nothing.csv"
    (tmp_path / "croissant.json").write_text(json.dumps(content))
    assert validated("croissant", tmp_path / "croissant.json", tmp_path).returncode == 1
