"""The console script: every command documented, with an example; errors are sentences; quiet is quiet."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from generator import charts, cli, findings
from tests.helpers import ROOT, SMALL
from tests.site.project import make_short_project
from tests.site.short import short_charts, short_findings

COMMANDS = sorted(cli.main.commands)


@pytest.fixture
def run():
    return lambda *arguments: CliRunner().invoke(cli.main, ["--project", str(ROOT), *arguments])


@pytest.fixture
def render(tmp_path, monkeypatch):
    """Return a function that renders a short report in this process."""
    monkeypatch.setattr(findings, "FINDINGS", short_findings())
    monkeypatch.setattr(charts, "CHARTS", short_charts())
    project = make_short_project(tmp_path / "project")
    return lambda *options: CliRunner().invoke(cli.main, [*options, "--project", str(project), "render"])


def test_the_commands():
    assert COMMANDS == [
        "add", "build", "check", "fmt", "impact", "import", "links", "release", "render", "serve", "verify",
    ]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_has_help_with_an_example(command, run):
    text = run(command, "--help").output
    assert f"Example: ledger {command}" in " ".join(text.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_stands_in_the_readme(command):
    assert f"`ledger {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_names_no_command_that_is_not_there():
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
    named = {word for page in pages for word in re.findall(r"`ledger ([a-z]+)", page.read_text(encoding="utf-8"))}
    assert named <= set(COMMANDS)


def test_make_names_its_targets_in_the_first_screen_of_the_readme():
    first = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:20]
    assert any("make site" in line for line in first)
    assert any("make test" in line for line in first)


def test_progress_is_plain_lines_off_a_terminal(render):
    done = render()
    assert done.exit_code == 0, done.output
    assert done.stderr.splitlines() == [
        "Checking the data package …", "Making the report …", "Computing the findings, drawing their charts …",
        "Making the downloads …", "Rendering the pages …", "Writing the pages …",
    ]  # fmt: skip
    assert "figures with receipts" in done.stdout


def test_quiet_says_results_only(render):
    done = render("--quiet")
    assert done.exit_code == 0
    assert done.stderr == ""
    assert "figures with receipts" in done.stdout


def test_a_folder_without_settings_is_a_sentence(tmp_path):
    done = CliRunner().invoke(cli.main, ["--project", str(tmp_path), "render", "--package", str(SMALL)])
    assert done.exit_code == 1
    assert "holds no mkdocs.yml" in done.stderr
    assert "Traceback" not in done.output


def broken(*_):
    raise RuntimeError("the unforeseen")


def test_a_bug_is_a_sentence(run, monkeypatch):
    monkeypatch.setattr(cli, "check_package", broken)
    done = run("check")
    assert done.exit_code == 1
    assert "This is a bug in the program (RuntimeError: the unforeseen)." in done.stderr
    assert "Traceback" not in done.output


def test_debug_shows_the_traceback_of_a_bug(run, monkeypatch):
    monkeypatch.setattr(cli, "check_package", broken)
    done = CliRunner().invoke(cli.main, ["--debug", "--project", str(ROOT), "check"])
    assert done.exit_code == 1
    assert "Traceback" in done.stderr


def test_a_full_disk_is_a_sentence(run, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device", "build/docs/index.md")

    monkeypatch.setattr(cli, "render", full)
    done = run("render")
    assert done.exit_code == 1
    assert "error: No space left on device: build/docs/index.md" in done.stderr


def test_mkdocs_never_runs_with_the_switch_that_disarms_strict_mode():
    files = [
        ROOT / "Makefile",
        *sorted(path for path in (ROOT / ".ci").rglob("*") if path.is_file()),
        *sorted((ROOT / "generator").rglob("*.py")),
    ]
    calls = [
        line
        for file in files
        for line in file.read_text(encoding="utf-8").splitlines()
        if '"mkdocs"' in line or "mkdocs build" in line
    ]
    assert calls
    assert not [line for line in calls if re.search(r"(^|\s|\")(-q|--quiet)\b", line)]
