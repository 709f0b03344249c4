"""Small stores that the tests serve."""

from pathlib import Path

from rostra.server.settings import Limits, Settings
from rostra.store.store import Store
from tests.store.material import DATA, graph

TOKEN = "a token of sixteen letters"  # noqa: S105 - of no door
ALLOWED = {"authorization": f"Bearer {TOKEN}"}
QUICK = Limits(time=2.0, rows=1000, answer=4 * 1024 * 1024, body=256 * 1024, patience=0.5, slowest=1.0)
READING = Settings(workers=2, limits=QUICK)
WRITING = Settings(workers=2, limits=QUICK, token=TOKEN)
GRAPH_A = f"{DATA}graph/a/1"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/rostra/ontology/Document> }"


def filled(folder: Path, *names: str) -> Path:
    """Give the folder of a store that holds documents of these names."""
    with Store.open(folder) as store:
        for name in names:
            store.put(graph(name))
    return folder
