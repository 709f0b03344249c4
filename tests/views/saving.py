"""What the page saves, by its menu."""

from pathlib import Path


def saved(held: object, kind: str) -> bytes:
    """Choose a kind of file in the menu of an open page, and give what is downloaded."""
    held.page.click("#take > summary")
    with held.page.expect_download() as download:
        held.page.click(f"[data-kind={kind}]")
    return Path(download.value.path()).read_bytes()
