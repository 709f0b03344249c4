"""Take a picture of a page: `docs/picture.py PAGE.html PICTURE.png [--dark] [--narrow] [--at HASH] [--find WORDS]`."""

import argparse
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
READY = "document.documentElement.dataset.ready === 'true'"


def main() -> None:
    """Read the arguments and take the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", type=Path)
    parser.add_argument("picture", type=Path)
    parser.add_argument("--at", default="", help="what is chosen, as in the address of the page")
    parser.add_argument("--find", default="", help="words to search for; the first that is found is chosen")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--narrow", action="store_true")
    given = parser.parse_args()
    size = {"width": 390, "height": 844} if given.narrow else {"width": 1440, "height": 900}
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        scheme = "dark" if given.dark else "light"
        page = browser.new_page(viewport=size, color_scheme=scheme, reduced_motion="reduce")
        page.goto(given.page.resolve().as_uri() + (f"#{given.at}" if given.at else ""))
        page.wait_for_function(READY)
        if given.find:
            page.fill("#search", given.find)
            page.keyboard.press("Enter")
        page.wait_for_timeout(500)
        page.screenshot(path=given.picture)
        browser.close()


if __name__ == "__main__":
    main()
