"""What the tests of the server are given: servers that run in this process, and a client."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Thread
from time import sleep

from rostra.server.run import server
from rostra.server.site import Site
from tests.server.client import Client

Running = Callable[[Site], AbstractContextManager[Client]]


@contextmanager
def running(site: Site) -> Iterator[Client]:
    """Run the server of a site on a free port, and give a client of it."""
    made = server(site)
    made.config.port = 0
    thread = Thread(target=made.run, daemon=True)
    thread.start()
    while not made.started and thread.is_alive():
        sleep(0.01)
    port = made.servers[0].sockets[0].getsockname()[1]
    try:
        yield Client(port)
    finally:
        made.should_exit = True
        thread.join()
