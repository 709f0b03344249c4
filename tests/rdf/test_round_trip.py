"""What is written is read back."""

from hypothesis import HealthCheck, given, settings

from rostra.model import Annotated, Run
from rostra.rdf import reader, writer
from tests.rdf import strategies


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(strategies.annotated(), strategies.runs())
def test_what_is_written_is_read_back(annotated: Annotated, run: Run) -> None:
    assert reader.read(writer.write(annotated, run)) == (annotated, run)
