"""Write to a store from another process: `fill.py one|until-full|check|read FOLDER`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from rostra.errors import StoreError
from rostra.store.store import Store
from tests.store.material import graph

LONG = "A sentence that takes room. " * 400


def main(what: str, path: Path) -> int:
    try:
        with Store.open(path, read_only=what == "read") as store:
            if what == "check":
                held = {document.id for document in store.documents()}
                say("unharmed" if set(sys.stdin.read().split()) <= held else "lost")
            elif what == "read":
                say(f"{len(store.documents())} documents")
            else:
                count = 1 if what == "one" else 10_000
                put(store, count, more=LONG if what == "until-full" else "")
    except StoreError as error:
        sys.stderr.write(f"{error}\n")
        return what != "until-full"
    return 0


def say(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def put(store: Store, count: int, *, more: str) -> None:
    """Put documents and report the name of each once it is saved."""
    for number in range(count):
        statements = tuple(f"Statement {number} {which}. {more}" for which in range(20))
        store.put(graph(f"d{number}", statements=statements))
        say(f"d{number}.txt")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
