"""Look for changes of the inputs and render again.

The pages that somebody looks at come first: they take seconds, where the whole report takes longer. A change that is
saved meanwhile ends the work on the whole report, which then begins anew.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import fingerprint
from generator.errors import LedgerError, PackageError
from generator.site import theme_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from generator.build import Maker, Project

    #: Time of change and size of every input file by path.
    Inputs = dict[str, tuple[int, int]]

#: Seconds between two looks at the inputs.
_PAUSE = 0.25
_TEMPLATES = Path(__file__).parent / "templates"


class _Superseded(Exception):  # noqa: N818 - no error: there is something newer to do
    """An input was saved while the report was made from what was there before."""


class Watcher:
    """Renders again after each change of an input: first the pages at the addresses that `first` gives, then all."""

    def __init__(
        self, maker: Maker, project: Project, first: Callable[[], Collection[str]], say: Callable[[str], None]
    ) -> None:
        self._maker, self._project, self._first, self._say = maker, project, first, say
        self._themed = False  # whether templates of the host are others than those of the pages that it built

    def watch(self, seen: Inputs, going: Callable[[], bool]) -> None:
        """Look for changes as long as `going` says so; `seen` is what was rendered last."""
        while going():
            time.sleep(_PAUSE)
            now = inputs(self._project)
            if now != seen:
                self._themed |= _changes_theme(self._project, seen, now)
                self._render(now)
                seen = now

    def _render(self, now: Inputs) -> None:
        """Render what the inputs hold `now`, and say what happens; what has problems keeps what was rendered last."""
        kept = "The last report stays as it is."
        try:
            addresses = self._first()
            if self._renew(addresses):
                self._say("The pages you looked at last are renewed, the others follow")
                kept = "All other pages stay as they are."
            done = self._maker.render(heed=self._unless_changed(now))
            if self._themed:
                self._maker.touch()
                self._themed = False
            self._say(f"{done.written.changed} files changed")
        except _Superseded:
            return
        except PackageError as error:
            for problem in error.problems:
                self._say(f"{problem.place}: {problem.sentence}")
            self._say(kept)
        except (LedgerError, OSError) as error:
            self._say(f"{error} {kept}")

    def _renew(self, addresses: Collection[str]) -> bool:
        """Write the pages at these addresses, and tell whether the host has to build them again."""
        changed = self._maker.renew(addresses)
        if self._themed:
            self._maker.touch(addresses)
        return bool(changed) or (self._themed and bool(addresses))

    def _unless_changed(self, seen: Inputs) -> Callable[[], None]:
        """Return what raises _Superseded when other inputs than these are there; it looks now and then."""
        looked = time.monotonic()

        def heed() -> None:
            nonlocal looked
            if time.monotonic() - looked >= _PAUSE:
                looked = time.monotonic()
                if inputs(self._project) != seen:
                    raise _Superseded

        return heed


def inputs(project: Project) -> Inputs:
    """Return time of change and size of every input file by path."""
    folders = (project.package, project.docs, _TEMPLATES, theme_folder(project))
    return {path: state for folder in folders for path, state in fingerprint(folder).items()}


def _changes_theme(project: Project, before: Inputs, now: Inputs) -> bool:
    """Tell whether templates of the host were changed, which shows in none of the pages that we write."""
    theme = theme_folder(project).resolve()
    changed = {path for path in {*before, *now} if before.get(path) != now.get(path)}
    return any(theme in Path(path).resolve().parents for path in changed)
