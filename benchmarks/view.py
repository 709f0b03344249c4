"""How fast the page is: `python benchmarks/view.py [--plain]`; needs Chromium.

Prints, for 2,000 and 5,000 nodes, the CPU time of the layout and of the page, its size, the time until the picture is
painted and answers a click, and the CPU time of the renderer until it is painted, for a highlight, a filter and a frame
of a drag. `--plain` measures plain pyvis at 2,000 nodes in the same run, which takes minutes.
"""

import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import TimeoutError as Late
from playwright.sync_api import sync_playwright
from pyvis.network import Network
from synthetic import discourse

from rostra.analysis.layout import positions
from rostra.views.html import page as made
from rostra.views.style import style
from rostra.vocab.pack import load

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
PAINTED = """() => {
  const canvas = document.querySelector("canvas");
  if (!canvas || !canvas.width) return false;
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let painted = 0;
  for (let at = 3; at < data.length; at += 16) if (data[at] > 20) painted += 1;
  return painted > 2000;
}"""
FRAME = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def cpu(session: Any) -> float:
    """Give the CPU seconds that the renderer has used."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "ProcessTime"))


def opened(browser: Any, file: Path) -> tuple[Any, Any, float]:
    """Give an open page, its session and the seconds until pixels are painted."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    start = time.perf_counter()
    page.goto(file.as_uri() + "#communities=open", wait_until="commit")
    page.wait_for_function(PAINTED, timeout=300_000, polling=20)
    return page, session, time.perf_counter() - start


def spent(page: Any, session: Any, act: str, argument: object = None) -> float:
    """Give the milliseconds of the renderer for something done and painted."""
    before = cpu(session)
    page.evaluate(act, argument)
    page.evaluate(FRAME)
    return 1000 * (cpu(session) - before)


def dragged(page: Any, session: Any, frames: int = 30) -> float:
    """Give the milliseconds of the renderer a frame while the picture is dragged."""
    page.mouse.move(700, 620)
    page.mouse.down()
    before = cpu(session)
    for step in range(frames):
        page.mouse.move(700 + 4 * step, 620 + 2 * step)
        page.evaluate(FRAME)
    took = 1000 * (cpu(session) - before) / frames
    page.mouse.up()
    return took


def ours(browser: Any, folder: Path, count: int) -> float:
    """Print the figures of our page with `count` nodes; give the seconds until it is painted and answers."""
    net, look = discourse(count), style(load())
    start = time.process_time()
    positions(net)
    print(f"{count} nodes / {net.number_of_edges()} ties")
    print(f"  layout                          {time.process_time() - start:8.2f} CPU s")
    start = time.process_time()
    html = made(net, title="benchmark", style=look, most=count)
    print(f"  page with layout                {time.process_time() - start:8.2f} CPU s")
    print(f"  memory of this process          {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB")
    file = folder / f"{count}.html"
    file.write_text(html, encoding="utf-8")
    print(f"  file                            {file.stat().st_size / 1e6:8.2f} MB")
    page, session, painted = opened(browser, file)
    print(f"  painted after                   {painted:8.2f} s, renderer {cpu(session):.2f} CPU s")
    start = time.perf_counter()
    entity = next(node for node, kind in net.nodes(data="kind") if kind == "entity")
    page.evaluate("(iri) => { const at = rostra.spot(iri); window.at = at; }", entity)
    at = page.evaluate("window.at")
    page.mouse.click(at["x"], at["y"])
    page.wait_for_function("document.querySelector('.panel.open') !== null", timeout=60_000)
    usable = painted + time.perf_counter() - start
    print(f"  answers a click after           {usable:8.2f} s")
    page.keyboard.press("Escape")
    print(
        f"  highlight                       {spent(page, session, '(iri) => rostra.choose(iri)', entity):8.0f} CPU ms"
    )
    page.keyboard.press("Escape")
    check = "document.querySelector('[data-facet=stance] input').click()"
    print(f"  filter                          {spent(page, session, check):8.0f} CPU ms")
    page.evaluate(check)
    page.evaluate(FRAME)
    print(f"  drag, a frame                   {dragged(page, session):8.0f} CPU ms")
    page.close()
    return usable


def plain(browser: Any, folder: Path, count: int, limit: float = 240) -> float:
    """Give the seconds until plain pyvis with `count` nodes has gone through its loading bar, or `limit`."""
    net = discourse(count)
    drawn = Network(cdn_resources="in_line", directed=True)
    for node, label in net.nodes(data="label"):
        drawn.add_node(node, label=label[:40])
    for source, target in net.edges():
        drawn.add_edge(source, target)
    file = folder / "plain.html"
    file.write_text(drawn.generate_html(), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    start = time.perf_counter()
    page.goto(file.as_uri(), wait_until="commit")
    done = "(document.getElementById('loadingBar') || {style: {}}).style.display === 'none'"
    try:
        page.wait_for_function(done, timeout=limit * 1000, polling=200)
    except Late:
        return limit
    finally:
        page.close(run_before_unload=False)
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        usable = ours(browser, Path(name), 2000)
        ours(browser, Path(name), 5000)
        if "--plain" in sys.argv:
            bare = plain(browser, Path(name), 2000)
            print(f"plain pyvis, 2000 nodes: {bare:.1f} s, {bare / usable:.0f} times as long")
        browser.close()


if __name__ == "__main__":
    main()
