"""Import a heavy library without the parts of it that nobody here asks for."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


class _Absent(ModuleType):
    """Stand in for a module; whatever is imported from it is None."""

    def __getattr__(self, name: str) -> None:
        if name.startswith("__"):
            raise AttributeError(name)


@contextmanager
def without(*names: str) -> Iterator[None]:
    """Keep the modules of these names out while a library that drags them along is imported.

    Those that are loaded already stay as they are, and afterwards each can be imported as ever.
    """
    absent = {name: _Absent(name) for name in names if name not in sys.modules}
    sys.modules.update(absent)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
