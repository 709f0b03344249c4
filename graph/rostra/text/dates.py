"""The day on which something was published, out of the ways in which it is written."""

import re
from contextlib import suppress
from datetime import date, datetime

_FORMATS = ("%d %B %Y", "%B %d %Y", "%d %b %Y", "%b %d %Y", "%Y-%m-%d", "%Y/%m/%d", "%Y%m%d")
_WRITTEN = re.compile(
    r"(?P<iso>\d{4}[-/]\d{2}[-/]\d{2})|(?P<day_first>\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}\.?,? \d{4})"
    r"|(?P<month_first>[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})"
)


def day(written: str) -> date | None:
    """Give the first date in `written`, which may hold a time or a weekday, too; None where there is none.

    Written months are English. A day of digits and slashes alone (3/4/2026) is nobody's knowledge and gives None.

    >>> day("Published on Tuesday, Sept. 3, 2026 at 10:05 GMT")
    datetime.date(2026, 9, 3)
    """
    for found in _WRITTEN.finditer(written):
        plain = re.sub(r"(?<=\d)(st|nd|rd|th)\b|[.,]", "", found[0]).replace("Sept ", "Sep ")
        for form in _FORMATS:
            with suppress(ValueError):
                return datetime.strptime(plain, form).date()  # noqa: DTZ007 - a day has no zone
    return None
