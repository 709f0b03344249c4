"""What extraction makes of a document."""

from dataclasses import dataclass

from rostra.model.document import Document
from rostra.model.mention import Entity
from rostra.model.relation import Relation
from rostra.model.statement import Response, Statement


@dataclass(frozen=True, slots=True)
class Annotated:
    """Hold a document with its entities, statements, relations and responses, each in order of the text.

    Raises `ValueError` where a statement, relation or response points to something that is not there.
    """

    document: Document
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()
    responses: tuple[Response, ...] = ()

    def __post_init__(self) -> None:
        entities = {entity.id for entity in self.entities}
        statements = {statement.id for statement in self.statements}
        if len(entities) < len(self.entities) or len(statements) < len(self.statements):
            raise ValueError("an id stands twice")
        unknown = (self._entities_meant() - entities) | (self._statements_meant() - statements)
        if unknown:
            msg = f"{', '.join(sorted(unknown))}: no such entity or statement in {self.document.id}"
            raise ValueError(msg)

    def entity(self, id: str) -> Entity:  # noqa: A002
        """Give the entity with this `id`; raise `KeyError` where there is none."""
        for entity in self.entities:
            if entity.id == id:
                return entity
        raise KeyError(id)

    def _entities_meant(self) -> set[str]:
        meant = {id for r in self.relations for id in (r.subject, r.object)}  # noqa: A001
        for statement in self.statements:
            one = (statement.speaker, statement.addressee, statement.medium)
            targets = [stance.target for stance in statement.stances if stance.target not in statement.topics]
            meant.update(id for id in (*one, *statement.about, *targets) if id is not None)  # noqa: A001
        return meant

    def _statements_meant(self) -> set[str]:
        meant = {id for r in self.responses for id in (r.statement, r.answers)}  # noqa: A001
        return meant | {s.inside for s in self.statements if s.inside is not None}
