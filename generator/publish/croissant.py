"""The record in Croissant, the metadata format by which machine-learning tools load a data set.

Every table is a file with its hash and a record set with a field per column. References between tables stand in the
descriptor alone: tools for this format join tables that refer to each other, and drop rows whose reference is blank.
The format: https://docs.mlcommons.org/croissant/docs/croissant-spec.html
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.artifacts import Artifact, text_artifact
from generator.citation import author, cite, doi
from generator.publish.structured import DATA_PAGE, TOP
from generator.text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.publish.distributions import Distribution
    from generator.report import Report

PATH = "data/croissant.json"
_CONFORMS = "http://mlcommons.org/croissant/1.0"
#: The context that the format prescribes.
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
_TYPES = {"integer": "sc:Integer", "number": "sc:Float", "date": "sc:Date"}


def croissant_json(report: Report, files: Sequence[Distribution]) -> Artifact:
    """Return the metadata as one JSON file: the CSV tables among these files."""
    tables = [file for file in files if file.table]
    descriptor, minted = report.package.descriptor, doi(report.package)
    content = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": _CONFORMS,
        "name": descriptor["name"],
        "alternateName": plain(descriptor["title"]),
        "description": plain(descriptor.get("description", "")),
        "url": report.permanent(DATA_PAGE),
        **({"identifier": f"https://doi.org/{minted}"} if minted else {}),
        "version": report.package.version,
        "datePublished": report.package.as_of,
        "license": [entry["path"] for entry in descriptor.get("licenses", [])],
        "keywords": [plain(word) for word in descriptor.get("keywords", [])],
        "creator": {"@type": "sc:Organization", "name": author(report.package), "url": report.permanent(TOP)},
        "citeAs": cite(report, TOP, "").text,
        "isLiveDataset": False,
        "distribution": [_file(report, file) for file in tables],
        "recordSet": [_records(report, file) for file in tables],
    }
    return text_artifact(PATH, json.dumps(content, ensure_ascii=False, indent=1))


def _file(report: Report, file: Distribution) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": _file_id(file.table),
        "name": _file_id(file.table),
        "description": plain(file.description),
        "contentUrl": report.permanent(file.path),
        "contentSize": f"{file.size} B",
        "encodingFormat": file.media_type,
        "sha256": file.sha256,
    }


def _records(report: Report, file: Distribution) -> dict[str, Any]:
    schema = report.package.schema(file.table)["schema"]
    return {
        "@type": "cr:RecordSet",
        "@id": file.table,
        "name": file.table,
        "description": plain(file.description),
        "key": [{"@id": f"{file.table}/{name}"} for name in report.key_fields(file.table)],
        "field": [_field(file.table, field) for field in schema["fields"]],
    }


def _field(table: str, field: dict[str, Any]) -> dict[str, Any]:
    name = field["name"]
    return {
        "@type": "cr:Field",
        "@id": f"{table}/{name}",
        "name": name,
        "description": plain(field["description"]),
        "dataType": _type(field),
        "source": {"fileObject": {"@id": _file_id(table)}, "extract": {"column": name}},
    }


def _type(field: dict[str, Any]) -> str:
    """Return the type of a field; a whole number that can be blank is a float, since tools make it one."""
    required = field.get("constraints", {}).get("required", False)
    if field["type"] == "integer" and not required:
        return "sc:Float"
    return _TYPES.get(field["type"], "sc:Text")


def _file_id(table: str) -> str:
    return f"{table}.csv"
