"""Licence keys and what is decided about them, once more; needs cbor2, cryptography and idna."""
