import pytest

from rostra.store import lines

ONTOLOGY = "https://w3id.org/rostra/ontology/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def test_literal_with_other_line_separators_is_one_line() -> None:
    said = '<urn:s> <urn:p> "a\u2028b\x85c\x0bd" <urn:g> .\n'
    assert lines.by_graph(said) == {"urn:g": ['<urn:s> <urn:p> "a\u2028b\x85c\x0bd"']}


def test_literal_that_looks_like_a_graph_is_a_literal() -> None:
    said = '<urn:s> <urn:p> "x <urn:h> ." <urn:g> .\n'
    assert lines.by_graph(said) == {"urn:g": ['<urn:s> <urn:p> "x <urn:h> ."']}


def test_relation_needs_all_three_parts() -> None:
    whole = "".join(
        f"<urn:r> <{ONTOLOGY}{part}> <urn:{part}> <urn:g> .\n" for part in ("subject", "predicate", "object")
    )
    assert lines.relations(whole) == {"<urn:subject> <urn:predicate> <urn:object>"}
    assert lines.relations(whole.partition("\n")[2]) == frozenset()


def test_text_that_looks_like_a_statement_is_text() -> None:
    odd = f'<urn:s> <urn:p> "<urn:x> <{TYPE}> <{ONTOLOGY}Statement> <urn:g> . _: > _:" <urn:g> .\n'
    assert lines.statements(odd) == frozenset()
    assert lines.checked(odd + f"<urn:a> <{TYPE}> <{ONTOLOGY}Document> <urn:g> .\n") == ("urn:a", "urn:g")


def test_lines_go_wherever_they_stand() -> None:
    said = "".join(f"<urn:{name}> <urn:p> <urn:o> <urn:g> .\n" for name in "abc")
    assert lines.without(said, ["<urn:a> <urn:p> <urn:o>", "<urn:c> <urn:p> <urn:o>"]) == said.split("\n")[1] + "\n"
    assert lines.without(said, ["<urn:d> <urn:p> <urn:o>"]) == said


def test_two_documents_in_one_graph_are_refused() -> None:
    said = "".join(f"<urn:{name}> <{TYPE}> <{ONTOLOGY}Document> <urn:g> .\n" for name in "ab")
    with pytest.raises(ValueError, match="one rostra:Document, not 2"):
        lines.checked(said)
