"""A second implementation of coverage, written from the specs, and the cases it is held to."""
