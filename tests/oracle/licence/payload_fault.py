"""How a payload is refused."""


class PayloadInvalid(Exception):
    """Bytes that are no claims; with the number of the claim that is wrong, if it is one."""

    def __init__(self, claim: int | None = None) -> None:
        super().__init__(claim)
        self.claim = claim


class UnsupportedClaim(Exception):
    """A claim that must be understood and is not."""

    def __init__(self, claim: int) -> None:
        super().__init__(claim)
        self.claim = claim
