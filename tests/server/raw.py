"""Bytes to a server, and what it says until it closes the connection."""

import socket
from time import sleep

_WAIT = 30.0


def said(port: int, *parts: bytes, pause: float = 0.2) -> bytes:
    """Send parts one after the other; give all that comes back. The server is to close the connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=_WAIT) as line:
        for part in parts:
            line.sendall(part)
            sleep(pause)
        found = b""
        try:
            while piece := line.recv(65536):
                found += piece
        except ConnectionResetError:
            pass
        return found


def left(port: int, sent: bytes) -> None:
    """Send something and go away."""
    with socket.create_connection(("127.0.0.1", port), timeout=_WAIT) as line:
        line.sendall(sent)
        sleep(0.1)
