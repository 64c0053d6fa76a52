"""What a release weighs: `make size` releases this commit twice, in a copy, with no change of the data in between.

It prints the branch of releases as git packs it, the files that a host serves, by how much each grows, and which files
differ between two releases that hold the same data.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.helpers import ROOT
from tests.site.project import git, ledger

#: What some hosts take, in bytes.
_HOST = 1_000_000_000
_MARKS = ("-c", "user.name=Tester", "-c", "user.email=tester@news.example")


def prepare(folder: Path, version: str) -> None:
    """Commit the version of the record, and a sentence on what is new."""
    descriptor = folder / "datapackage" / "datapackage.json"
    content = json.loads(descriptor.read_text(encoding="utf-8")) | {"version": version}
    descriptor.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    changelog = folder / "CHANGELOG.md"
    text = changelog.read_text(encoding="utf-8").replace("## Unreleased\n", "## Unreleased\n\nNothing is new.\n", 1)
    changelog.write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, *_MARKS, "commit", "--quiet", "-m", f"Prepare {version}")


def weigh(folder: Path, *, tight: bool = False) -> tuple[int, int, int]:
    """Return the bytes of the packed branch, of the exported files, and the number of these.

    By itself git compares few files with each other; `tight` lets it take the time to compare more.
    """
    with tempfile.TemporaryDirectory() as place:
        git(Path(place), "clone", "--quiet", "--bare", "--no-local", "--single-branch", "--branch", "gh-pages",
            str(folder), "alone")  # fmt: skip
        alone = Path(place) / "alone"
        git(alone, "gc", "--quiet", "--prune=now")
        if tight:
            git(alone, "gc", "--quiet", "--prune=now", "--aggressive")
        packed = sum(path.stat().st_size for path in (alone / "objects").rglob("*") if path.is_file())
        sizes = [int(line.split()[3]) for line in git(alone, "ls-tree", "-r", "-l", "gh-pages").splitlines()]
    return packed, sum(sizes), len(sizes)


def differing(folder: Path, old: str, new: str) -> list[tuple[str, int, int]]:
    """Return for pages, and for other files of a release, how many differ from those of another, and of how many.

    A file that the other lacks differs.
    """
    listed = [git(folder, "ls-tree", "-r", f"gh-pages:{version}").splitlines() for version in (old, new)]
    trees = [{line.split("\t")[1]: line.split()[2] for line in lines} for lines in listed]
    found = []
    for kind, is_page in (("pages", True), ("other files", False)):
        paths = [path for path in trees[1] if path.endswith(".html") == is_page]
        found.append((kind, sum(trees[0].get(path) != trees[1][path] for path in paths), len(paths)))
    return found


def main() -> int:
    """Print the sizes; return 1 if a release fails."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "copy"
        git(Path(place), "clone", "--quiet", "--no-tags", str(ROOT), str(folder))
        git(folder, "rm", "--quiet", "-r", "tests")  # they were run before, and would take longer than the rest
        found = []
        for version in ("2099.01", "2099.02", "2099.03"):
            prepare(folder, version)
            done = ledger(folder, "--quiet", "release", version)
            if done.returncode:
                print(done.stderr, file=sys.stderr)
                return 1
            found.append(weigh(folder))
        tight, *_ = weigh(folder, tight=True)
        changed = differing(folder, "2099.02", "2099.03")
    commit = subprocess.run(["git", "log", "-1", "--format=%cs"], cwd=ROOT, capture_output=True, text=True, check=True)
    (packed, exported, files), *_, (last_packed, last_exported, _) = found
    growth, more = (last_packed - found[-2][0]), (last_exported - found[-2][1])
    print(f"Commit of {commit.stdout.strip()}, in megabytes of a million bytes")
    print(f"branch after one release, packed      {packed / 1e6:8.1f}")
    print(f"its growth by a release without data  {growth / 1e6:8.1f}")
    print(f"branch after three releases           {last_packed / 1e6:8.1f}   ({tight / 1e6:.1f} if git takes its time)")
    print(f"files after one release               {exported / 1e6:8.1f}   ({files:,} files, latest among them)")
    print(f"their growth by a release             {more / 1e6:8.1f}")
    print(f"releases until {_HOST / 1e6:,.0f} MB of files      {1 + int((_HOST - exported) / more):8}")
    for kind, differ, there in changed:
        print(f"{kind} that differ".ljust(38) + f"{differ:8,}   (of {there:,}, without new data)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
