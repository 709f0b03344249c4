from hashlib import sha256

from rostra.model import Block, BlockKind, Document, Span


def test_only_blocks_of_the_article_are_read() -> None:
    blocks = tuple(Block(Span(2 * i, 2 * i + 1), kind) for i, kind in enumerate(BlockKind))
    document = Document("d", "x" * 40, blocks)

    kinds = {block.kind.value for block in document.article}

    assert kinds == {"title", "heading", "paragraph", "item", "quotation", "caption"}


def test_the_digest_is_that_of_the_text_alone() -> None:
    one, other = Document("a", "Rutte spoke — twice.", ()), Document("b", "Rutte spoke — twice.", (), title="t")

    assert one.digest == other.digest == sha256("Rutte spoke — twice.".encode()).hexdigest()
