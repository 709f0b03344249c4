"""What the tests of the server are given: servers that run in this process, and a client."""

import socket
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
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = Thread(target=made.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not made.started and thread.is_alive():
            sleep(0.01)
        try:
            yield Client(listening.getsockname()[1])
        finally:
            made.should_exit = True
            thread.join()
