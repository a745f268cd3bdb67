# Everything is built inside the checkout; nothing needs root. `make doctor` names the tools that are missing.

PYTHON ?= python3
VENV := bindings-python/.venv
TOOLS := .tools
CARGO_DENY := $(TOOLS)/bin/cargo-deny
CARGO_DENY_VERSION := 0.20.2

.PHONY: help doctor demo test test-core test-python test-node test-kotlin test-packages integrations lint lint-core \
        lint-python lint-node lint-kotlin bench fuzz dist docs bless clean

help:
	@echo "doctor        name the tools that are missing"
	@echo "demo          one machine's story, then an installed base out of TPC-H data"
	@echo "test          everything that needs only the toolchains: four languages, packages"
	@echo "integrations  what needs a server, a cluster or a browser"
	@echo "lint          formats, lints, types, licences"
	@echo "bench         one table of ratios over all languages"
	@echo "fuzz          fuzz each target for a minute (needs a nightly compiler and cargo-fuzz)"
	@echo "dist          wheel, sdist, npm tarball and jar, into dist/"
	@echo "docs          the guide to the engine, under target/doc/"
	@echo "bless         write the generated files anew"

doctor:
	@.ci/doctor

demo:
	cargo run --release --quiet -p tenure --example after_sales_day

bless:
	BLESS=1 cargo test --quiet -p tenure-tests --test generated --test codes --test readme

docs:
	RUSTDOCFLAGS=-Dwarnings cargo doc -p tenure --no-deps
