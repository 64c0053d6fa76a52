"""Every defect that the check knows, as an edit of the base package; expected.txt says exactly what comes of each.

Edits in Python, not a folder per defect: most defects are one cell or one entry of a large descriptor, which a folder
would bury in copies, and some (pipes, links, broken encodings) can't be kept in a repository at all. Four lists, by
what is spoilt.
"""

from __future__ import annotations

from tests.record.cases import cells, description, files, rules
from tests.record.changes import Case

CASES: tuple[Case, ...] = (*files.CASES, *description.CASES, *cells.CASES, *rules.CASES)
