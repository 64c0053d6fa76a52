"""The workflows, held without their host: what they may do, and that each step is one that can be run here."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.helpers import ROOT
from tests.site.project import git

FOLDER = ROOT / ".github" / "workflows"
#: Where the programs of this environment are.
TOOLS = Path(sys.executable).parent
#: Without colours: it adds them by itself where it finds a build host's environment, and the tests read its words.
ZIZMOR = (TOOLS / "zizmor", "--offline", "--no-config", "--no-progress", "--color=never")
FILES = sorted(path.name for path in FOLDER.iterdir())
#: Commits of actions, as many public workflows name them beside the version.
ACTIONS = {
    "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8": "v5.0.0",
    "actions/download-artifact@634f93cb2916e3fdff6788551b99b062d0335ce0": "v5.0.0",
    "actions/setup-python@e797f83bcb11b83ae66e0230d6156d7c80228e7c": "v6.0.0",
    "actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02": "v4.6.2",
}
#: What each workflow may do, at most.
MAY = {
    "comment.yml": {"actions": "read", "contents": "read", "pull-requests": "write"},
    "links.yml": {"contents": "read", "issues": "write"},
    "main.yml": {"contents": "write"},
    "pull-request.yml": {"contents": "read"},
    "release.yml": {"contents": "write"},
}
#: Targets of make that the workflows run, and where they are tested; “make test” is this.
TESTED = {
    "annotate": "tests/record/test_report.py",
    "comment": "below",
    "file-links": "below",
    "impact": "tests/history/test_impact.py",
    "links": "tests/importers/test_addresses.py",
    "publish": "below",
    "published": "below",
    "release": "tests/site/test_release.py",
    "site": "tests/site",
    "test": "this",
}


def read(file: str) -> dict[str, Any]:
    # PyYAML reads the key “on” as true
    loaded = yaml.safe_load((FOLDER / file).read_text(encoding="utf-8"))
    return {"on" if key is True else key: value for key, value in loaded.items()}


def jobs(file: str) -> list[dict[str, Any]]:
    return list(read(file)["jobs"].values())


def steps(file: str) -> list[dict[str, Any]]:
    return [step for job in jobs(file) for step in job["steps"]]


def test_the_workflows() -> None:
    assert sorted(MAY) == FILES


@pytest.mark.parametrize("file", FILES)
def test_a_workflow_may_do_little(file: str) -> None:
    """Nothing by default; each job is given what it needs, and a limit of time."""
    assert read(file)["permissions"] == {}
    assert [job["permissions"] for job in jobs(file)] == [MAY[file]]
    assert all(job["timeout-minutes"] <= 60 for job in jobs(file))


@pytest.mark.parametrize("file", FILES)
def test_a_workflow_has_a_concurrency_group(file: str) -> None:
    assert set(read(file)["concurrency"]) == {"group", "cancel-in-progress"}
    assert read(file)["concurrency"]["cancel-in-progress"] is (file == "pull-request.yml")


def test_what_writes_the_published_branch_runs_one_at_a_time() -> None:
    assert read("main.yml")["concurrency"] == read("release.yml")["concurrency"]


@pytest.mark.parametrize("file", FILES)
def test_no_text_of_an_event_becomes_code(file: str) -> None:
    assert [step["run"] for step in steps(file) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("file", FILES)
def test_actions_are_pinned_by_commit_with_their_version(file: str) -> None:
    text = (FOLDER / file).read_text(encoding="utf-8")
    used = re.findall(r"uses: (\S+) # (\S+)$", text, re.MULTILINE)
    assert len(used) == text.count("uses:")
    assert dict(used).items() <= ACTIONS.items()


@pytest.mark.parametrize("file", FILES)
def test_a_checkout_keeps_no_token(file: str) -> None:
    checkouts = [step for step in steps(file) if step.get("uses", "").startswith("actions/checkout@")]
    assert len(checkouts) == len(jobs(file))
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@pytest.mark.parametrize("file", FILES)
def test_a_workflow_is_started_as_it_says(file: str) -> None:
    starts = {
        "comment.yml": {"workflow_run": {"workflows": ["Pull request"], "types": ["completed"]}},
        "links.yml": {"schedule": [{"cron": "17 4 3 * *"}], "workflow_dispatch": None},
        "main.yml": {"push": {"branches": ["main"]}},
        "pull-request.yml": {"pull_request": None},
        "release.yml": {"workflow_dispatch": read("release.yml")["on"]["workflow_dispatch"]},
    }
    assert read(file)["on"] == starts[file]


def test_zizmor_finds_nothing() -> None:
    """Without its host, with all it has to say; the one exception stands in comment.yml with its reason."""
    command = [*ZIZMOR, "--persona", "pedantic", ".github"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "No findings to report" in done.stdout + done.stderr
    ignored = re.findall(r"\((\d+) ignored", done.stdout + done.stderr)
    assert ignored == ["1"]
    assert sum("zizmor: ignore" in path.read_text(encoding="utf-8") for path in FOLDER.iterdir()) == 1


def test_zizmor_finds_what_is_wrong(tmp_path: Path) -> None:
    """So that its silence above means something."""
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    text = (FOLDER / "pull-request.yml").read_text(encoding="utf-8")
    (folder / "a.yml").write_text(text.replace("run: make annotate", "run: echo ${{ github.head_ref }}"))
    done = subprocess.run([*ZIZMOR, "."], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "template-injection" in done.stdout


@pytest.mark.parametrize("file", FILES)
def test_a_workflow_has_the_form_of_its_host(file: str, tmp_path: Path) -> None:
    """By the schema that check-jsonschema brings along, so that nothing is asked of the host; a slip is found."""
    text = (FOLDER / file).read_text(encoding="utf-8")
    slip = tmp_path / file
    slip.write_text(text.replace("runs-on:", "run-on:"), encoding="utf-8")
    command = [TOOLS / "check-jsonschema", "--builtin-schema", "vendor.github-workflows"]
    good, bad = (
        subprocess.run([*command, path], capture_output=True, text=True, check=False) for path in (FOLDER / file, slip)
    )
    assert good.returncode == 0, good.stdout
    assert bad.returncode == 1


def test_a_pull_request_knows_no_secret() -> None:
    text = (FOLDER / "pull-request.yml").read_text(encoding="utf-8")
    assert "secrets" not in text
    assert "token" not in text
    assert ": write" not in text


def test_the_comment_runs_no_code_of_the_pull_request() -> None:
    """It gets the main branch, sets nothing up, and reads the artifact into a folder that nothing runs from."""
    checkout, artifact, comment = steps("comment.yml")
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert artifact["with"]["path"] == "build/impact"
    assert comment["run"] == "make comment"
    made = subprocess.run(["make", "-n", "comment"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert made.split() == [".ci/comment"]


@pytest.mark.parametrize("file", FILES)
def test_each_step_is_a_target_that_tests_run(file: str) -> None:
    for step in steps(file):
        assert ("run" in step) != ("uses" in step)
        if "run" in step:
            name, target = step["run"].split(" ")
            assert name == "make"
            assert target in TESTED
            subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, check=True)


def test_what_a_step_hands_on_is_read_by_the_shell_alone() -> None:
    """Make would run a version or a branch that it expanded itself."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    handed = {name for file in FILES for step in steps(file) for name in step.get("env", {})} | {"BASE"}
    assert [name for name in handed if f"$({name})" in text] == []
    told = {"VERSION": "2026.11; touch x", "BASE": "$(touch x)"}
    for target, name in (("release", "VERSION"), ("impact", "BASE")):
        shown = subprocess.run(
            ["make", "-n", target], cwd=ROOT, env=os.environ | told, capture_output=True, text=True, check=True
        ).stdout
        assert "touch" not in shown
        assert f"${name}" in shown or f"${{{name}" in shown


# The scripts

GH = """#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$GH_LOG"
case "$*" in
  *"/pulls "*) echo "$GH_NUMBER" ;;
  *"--paginate"*) echo "$GH_OLD" ;;
esac
"""


def comment(folder: Path, text: str | None, number: str = "7", old: str = "", **env: str) -> tuple[int, str, list[str]]:
    """Run .ci/comment with a stand-in for gh; return the exit code, what it says and the calls of gh."""
    (folder / ".ci").mkdir()
    (folder / "bin").mkdir()
    (folder / "build" / "impact").mkdir(parents=True)
    (folder / ".ci" / "comment").write_bytes((ROOT / ".ci" / "comment").read_bytes())
    (folder / "bin" / "gh").write_text(GH, encoding="utf-8")
    (folder / "bin" / "gh").chmod(0o755)
    if text is not None:
        (folder / "build" / "impact" / "impact.md").write_text(text, encoding="utf-8")
    log = folder / "log"
    log.touch()
    given = {
        "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
        "GH_LOG": str(log), "GH_NUMBER": number, "GH_OLD": old, "GH_TOKEN": "none",
        "REPOSITORY": "ledger/ledger", "HEAD_OWNER": "somebody", "HEAD_BRANCH": "a-branch", "HEAD_SHA": "0" * 40,
    }  # fmt: skip
    done = subprocess.run(
        ["bash", ".ci/comment"], cwd=folder, env=given | env, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr, log.read_text(encoding="utf-8").splitlines()


def test_comment_is_written(tmp_path: Path) -> None:
    code, said, calls = comment(tmp_path, "## Impact\n")

    assert (code, said) == (0, "The comment stands under pull request 7.\n")
    assert calls[-1] == "api --silent --method POST repos/ledger/ledger/issues/7/comments -F body=@build/comment.md"
    assert (tmp_path / "build" / "comment.md").read_text(encoding="utf-8") == (
        "<!-- ledger impact -->\n"
        "Made by the code of this pull request. The maintainers did not write it.\n\n"
        "## Impact\n"
    )


def test_comment_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    _, _, calls = comment(tmp_path, "x", old="12")

    assert calls[-1] == "api --silent --method PATCH repos/ledger/ledger/issues/comments/12 -F body=@build/comment.md"


@pytest.mark.parametrize("number", ["", "7; rm -rf /", "$(touch x)"])
def test_comment_without_an_open_pull_request(number: str, tmp_path: Path) -> None:
    code, _, calls = comment(tmp_path, "x", number=number)

    assert code == 0
    assert len(calls) == 1


@pytest.mark.parametrize("text", [None, "x" * 250_001])
def test_comment_refuses_what_is_no_text_of_its_size(text: str | None, tmp_path: Path) -> None:
    code, said, calls = comment(tmp_path, text)

    assert code == 1
    assert said.startswith("error: build/impact/impact.md is missing")
    assert calls == []


@pytest.mark.parametrize("text", ["Nothing.\n", None])
def test_the_report_on_links_is_filed(text: str | None, tmp_path: Path) -> None:
    for name in (".ci", "bin", "build"):
        (tmp_path / name).mkdir()
    (tmp_path / ".ci" / "file-links").write_bytes((ROOT / ".ci" / "file-links").read_bytes())
    (tmp_path / "bin" / "gh").write_text(GH, encoding="utf-8")
    (tmp_path / "bin" / "gh").chmod(0o755)
    if text:
        (tmp_path / "build" / "links.md").write_text(text, encoding="utf-8")
    path = f"{tmp_path / 'bin'}:{os.environ['PATH']}"
    env = {"PATH": path, "GH_LOG": str(tmp_path / "log"), "GH_TOKEN": "none", "REPOSITORY": "ledger/ledger"}
    done = subprocess.run(["bash", ".ci/file-links"], cwd=tmp_path, env=env, capture_output=True, check=False)
    assert done.returncode == int(text is None)
    if text:
        asked = (tmp_path / "log").read_text(encoding="utf-8")
        assert asked.startswith("api --silent --method POST repos/ledger/ledger/issues -f title=")
        assert (tmp_path / "build" / "links-issue.md").read_text(encoding="utf-8") == text


def test_branch_and_text_are_never_run(tmp_path: Path) -> None:
    hostile = '$(touch ran) `touch ran`; touch ran #"'
    code, _, calls = comment(tmp_path, hostile, HEAD_BRANCH=hostile)

    assert code == 0
    assert f"head=somebody:{hostile}" in calls[0]
    assert not (tmp_path / "ran").exists()


def test_publishing_and_getting_what_is_published(tmp_path: Path) -> None:
    """First there is no such branch; then what one clone pushes another gets."""
    git(tmp_path, "init", "--quiet", "--bare", "host")
    clones = [tmp_path / name for name in ("one", "two")]
    for clone in clones:
        git(tmp_path, "clone", "--quiet", "host", clone.name)
        (clone / ".ci").mkdir()
        (clone / ".ci" / "publish").write_bytes((ROOT / ".ci" / "publish").read_bytes())
    env = {key: value for key, value in os.environ.items() if key != "GH_TOKEN"}

    def publish(clone: Path, what: str) -> int:
        return subprocess.run(
            ["bash", ".ci/publish", what], cwd=clone, env=env, capture_output=True, check=False
        ).returncode

    assert publish(clones[0], "fetch") == 0
    git(clones[0], "checkout", "--quiet", "--orphan", "gh-pages")
    marks = ("-c", "user.name=Tester", "-c", "user.email=tester@news.example")
    git(clones[0], *marks, "commit", "--quiet", "--allow-empty", "-m", "Release")
    assert publish(clones[0], "push") == 0
    assert publish(clones[1], "fetch") == 0
    assert git(clones[1], "log", "--format=%s", "gh-pages").strip() == "Release"
    assert publish(clones[1], "nothing") == 1


def test_the_tests_of_the_targets_exist() -> None:
    assert [place for place in TESTED.values() if "/" in place and not (ROOT / place).exists()] == []
    assert json.dumps(sorted(TESTED)) == json.dumps(
        sorted({step["run"].removeprefix("make ") for file in FILES for step in steps(file) if "run" in step})
    )
