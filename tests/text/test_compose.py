from hypothesis import given
from hypothesis import strategies as st

from rostra.model import BlockKind
from rostra.text.compose import Piece, compose


@given(st.lists(st.tuples(st.sampled_from(BlockKind), st.text())))
def test_each_block_holds_its_piece_and_only_blank_lines_lie_between(pieces: list[tuple[BlockKind, str]]) -> None:
    made = [Piece(*piece) for piece in pieces]
    text, blocks = compose(made)
    assert [(b.kind, b.span.of(text)) for b in blocks] == [(p.kind, p.text) for p in made if p.text]
    assert text == "\n\n".join(p.text for p in made if p.text)
