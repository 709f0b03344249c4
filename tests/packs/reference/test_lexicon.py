from rostra.packs.reference.lexicon import tables
from rostra.packs.reference.wording import Wording
from rostra.vocab import terms
from rostra.vocab.pack import Pack


def test_entries_that_differ_in_words_alone_share_a_row_with_what_leads_to_terms_first(
    reef: Pack, wording: Wording
) -> None:
    (cues,) = tables(reef, wording)

    assert cues.columns == (terms.ROSTRA + "act", terms.ROSTRA + "part")
    assert cues.rows == (((terms.ACT + "criticise",), ("verb",), ("blast", "slam")),)
    assert cues.entries == 2
