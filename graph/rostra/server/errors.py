"""What a request may meet with, beside what the rooms below raise; workers and server both know these."""

from rostra.errors import RostraError


class BusyError(RostraError):
    """A request for which there is no room at the moment."""


class CostlyError(RostraError):
    """A request that is understood, and costs more than it may."""


class DiedError(RostraError):
    """A request whose process ended by a fault of its own."""


class UnacceptableError(RostraError):
    """A request for a media type in which its answer cannot be given."""


class UnknownGraphError(RostraError):
    """A request for a graph that is not there."""


class UnfitError(RostraError):
    """A change that would leave what the store may not hold."""
