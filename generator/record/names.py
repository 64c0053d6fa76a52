"""Names of employers, brought to one form so that two spellings of a name can be seen as one."""

from __future__ import annotations

import re
import unicodedata

#: Words at the end of a name that say how an employer is organised, and not who it is.
_LEGAL = (
    "ag", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated", "lc", "limited", "llc", "llp",
    "lp", "ltd", "na", "nv", "pbc", "pc", "plc", "pllc", "sa",
)  # fmt: skip
#: What follows is the name that the employer trades under.
_TRADING_AS = re.compile(r"(?<=\w)[\s,.(]+(?:dba|d/b/a|d\.b\.a\.?)\s", re.IGNORECASE)
#: Remarks in a name: a site or programme in parentheses, or a mark of an update between stars.
_REMARK = re.compile(r"\([^()]*\)?|\*[^*]*\*")


def normalised(name: str) -> str:
    """Return a name in lower case without remarks, punctuation, legal form and the name that it trades under.

    "" when nothing is left. Accents are dropped, and “&” is read as “and”.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = _REMARK.sub(" ", _TRADING_AS.split(plain)[0])
    words = re.findall(r"[a-z0-9]+", re.sub(r"['.]", "", plain.replace("&", " and ")))
    if len(words) > 1 and words[0] == "the":
        del words[0]
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    return " ".join(words)
