"""Small documents, made once for all writers: import it late."""

from rdflib import Graph

from tests.store.material import graph, relation

COUNT = 200


def _document(number: int, version: str) -> Graph:
    """Give a document that states what others state, too."""
    said = (f"Number {number} speaks.", f"Version {version} of {number}.")
    more = relation("1", f"state{number % 7}", "memberOf", "nato")
    return graph(f"d{number}", version=version, statements=said, more=more)


DOCUMENTS = {f"d{number}/{version}": _document(number, version) for version in "12" for number in range(COUNT)}
"""By name and version."""
