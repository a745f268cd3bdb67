"""How the oracle says no."""


class Refused(Exception):
    """Something that means nothing, or that the rules refuse: a stable code, and a path."""

    def __init__(self, code: str, path: str) -> None:
        super().__init__(f"{code} at {path}")
        self.code = code
        self.path = path
