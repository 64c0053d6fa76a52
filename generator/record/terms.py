"""Which rows may be taken along in bulk: all but those that rest on sources with unclear terms alone.

The decision stands in docs/methodology/sources.md. It is read off the descriptor, so that a new table obeys it as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from generator.record.layout import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.tables import Package

#: The code of sources whose table is not passed on.
UNCLEAR = "unclear"
#: Tables whose rows rest on the rows of another table, which name the sources.
_EVIDENCE = {"announcements": "citations", "claims": "claim_reports", "events": "announcements"}


def bulk_tables(package: Package) -> dict[str, pd.DataFrame]:
    """Return every table without the rows that are left out of bulk downloads; what is left refers to nothing else.

    Left out are, over and over until nothing changes: a row whose `source` has unclear terms; a row that rests on
    other rows (an announcement on its citations, a claim on its reports, a cut on its announcements) if it has any and
    all of them are left out; and a row that refers to one that is left out.
    """
    sources = package["sources"]
    unclear = set(sources.loc[sources["redistribution"] == UNCLEAR, "source"])
    kept = {name: _own_source_clear(package, name, unclear) for name in package.tables}
    before = -1
    while before != (before := sum(int(mask.sum()) for mask in kept.values())):
        for name, evidence in _EVIDENCE.items():
            kept[name] &= _has_evidence(package, name, evidence, kept)
        for name, fields, target in _references(package):
            kept[name] &= _is_whole(package, name, fields, target, kept)
    return {name: frame[kept[name]].reset_index(drop=True) for name, frame in package.tables.items()}


def _own_source_clear(package: Package, name: str, unclear: set[str]) -> pd.Series[bool]:
    frame = package[name]
    if name == "sources" or "source" not in frame.columns:
        return pd.Series(data=True, index=frame.index, dtype=bool)
    return ~frame["source"].isin(unclear)


def _has_evidence(package: Package, name: str, evidence: str, kept: dict[str, Any]) -> pd.Series[bool]:
    (key,) = key_of(package.schema(name)["schema"])
    rows, found = package[name][key], package[evidence]
    return ~rows.isin(found[key]) | rows.isin(found.loc[kept[evidence], key])


def _references(package: Package) -> Iterator[tuple[str, list[str], str]]:
    for resource in package.descriptor["resources"]:
        for foreign in resource["schema"].get("foreignKeys", []):
            yield resource["name"], foreign["fields"], foreign["reference"]["resource"]


def _is_whole(package: Package, name: str, fields: list[str], target: str, kept: dict[str, Any]) -> pd.Series[bool]:
    """Tell which rows of a table refer to no row of `target` that is left out."""
    gone = package[target][~kept[target]]
    if gone.empty:
        return pd.Series(data=True, index=package[name].index, dtype=bool)
    keys = set(gone[list(key_of(package.schema(target)["schema"]))].itertuples(index=False, name=None))
    rows = package[name][fields].itertuples(index=False, name=None)
    return pd.Series([row not in keys for row in rows], index=package[name].index, dtype=bool)
