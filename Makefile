# Everything is built inside the checkout; nothing needs root. `make doctor` names the tools that are missing.

PYTHON ?= python3
ROOT := $(CURDIR)
TOOLS := $(ROOT)/.tools
DENY := $(TOOLS)/bin/cargo-deny
DENY_VERSION := 0.20.2
VENV := $(ROOT)/bindings-python/.venv
MAVEN := mvn -q -B -Dstyle.color=never -f bindings-kotlin/pom.xml
NODE := bindings-node
VERSION := $(shell sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)

.PHONY: help doctor demo test test-core test-python test-node test-kotlin test-packages integrations \
        lint lint-core lint-python lint-node lint-kotlin bench fuzz dist dist-python dist-node dist-kotlin bindgen docs bless clean

help:
	@echo "doctor        name the tools that are missing"
	@echo "demo          one machine's story, another one's life, then an installed base out of TPC-H data; SCALE=0.1, or FILE=book.jsonl"
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

# SCALE= of TPC-H (0.01 when absent), or the FILE= of a Book; DAY= is the day that is asked about.
demo:
	@cargo run --release --quiet -p tenure --example after_sales_day -- \
	  $(foreach option,SCALE FILE DAY,$(if $($(option)),"$(option)=$($(option))"))

# --- tests ------------------------------------------------------------------------------------------------------------

test: test-core test-python test-node test-kotlin test-packages

test-core:
	cargo test --quiet
	$(PYTHON) tests/oracle/cases.py --check

test-python: $(VENV)/ready
	cd bindings-python && $(VENV)/bin/maturin develop --quiet --target-dir $(ROOT)/target/maturin
	$(VENV)/bin/python tests/oracle/licences.py --check
	cd bindings-python && $(VENV)/bin/pytest -q

test-node: $(NODE)/node_modules/.package-lock.json
	cd $(NODE) && npm run --silent build && npm test --silent

test-kotlin:
	cargo build --quiet -p tenure-kotlin
	$(MAVEN) test

# Installs what `dist` makes into empty folders and runs the README's examples from there.
test-packages: dist
	cd bindings-python && $(VENV)/bin/pytest -q package_tests
	cd $(NODE) && TENURE_PACKAGE=$(ROOT)/dist/tenure-$(VERSION).tgz node --test test/package.test.mjs

# One Spark session on this machine, with two workers.
integrations: $(VENV)/integrations
	cd bindings-python && $(VENV)/bin/maturin develop --quiet --target-dir $(ROOT)/target/maturin
	cd bindings-python && $(VENV)/bin/pytest -q integrations

$(VENV)/integrations: bindings-python/integrations/requirements.txt $(VENV)/ready
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@

$(VENV)/ready: bindings-python/requirements-dev.txt
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@

$(NODE)/node_modules/.package-lock.json: $(NODE)/package-lock.json
	cd $(NODE) && npm ci --silent --no-audit --no-fund

# --- lints ------------------------------------------------------------------------------------------------------------

lint: lint-core lint-python lint-node lint-kotlin

lint-core: $(DENY)
	cargo fmt --all --check
	cargo clippy --quiet --workspace --all-targets -- -D warnings
	RUSTDOCFLAGS=-Dwarnings cargo doc --quiet --no-deps
	$(DENY) --log-level error check bans licenses sources

lint-python: $(VENV)/ready
	cd bindings-python && $(VENV)/bin/maturin develop --quiet --target-dir $(ROOT)/target/maturin
	cd bindings-python && $(VENV)/bin/ruff check . ../tests/oracle && $(VENV)/bin/ruff format --check . ../tests/oracle
	cd bindings-python && $(VENV)/bin/mypy && $(VENV)/bin/stubtest tenure._tenure

lint-node: $(NODE)/node_modules/.package-lock.json
	cd $(NODE) && npm run --silent lint

lint-kotlin:
	$(MAVEN) -Plint verify -DskipTests

# Built here once, because no registry of tools is asked at every run.
$(DENY):
	cargo install cargo-deny --quiet --locked --debug --no-default-features --version $(DENY_VERSION) --root $(TOOLS)

# --- packages, benches, fuzzing, documents ----------------------------------------------------------------------------

dist: dist-python dist-node dist-kotlin

dist-python: $(VENV)/ready
	cd bindings-python && $(VENV)/bin/maturin build --quiet --profile dist --out $(ROOT)/dist
	cd bindings-python && $(VENV)/bin/maturin sdist --out $(ROOT)/dist

dist-node: $(NODE)/node_modules/.package-lock.json
	cd $(NODE) && npm run --silent dist

# The profile also tries the jar in an empty folder.
dist-kotlin:
	cargo build --quiet --profile dist -p tenure-kotlin
	$(MAVEN) -Pdist verify

# Only after a change of what `bindings-kotlin/src` exports; compiles for minutes.
bindgen:
	cargo build --quiet -p tenure-kotlin
	cargo run --quiet --manifest-path bindings-kotlin/bindgen/Cargo.toml -- target/debug/libtenure_kotlin.so

# Every bench prints rows of name, value, unit, baseline, ratio; the engine and its baseline ran in turns, in one process.
bench: $(VENV)/bench $(NODE)/node_modules/.package-lock.json
	cargo build --quiet --profile dist -p tenure-kotlin
	cd bindings-python && $(VENV)/bin/maturin develop --quiet --profile dist --target-dir $(ROOT)/target/maturin
	cd $(NODE) && npm run --silent build:release
	$(PYTHON) tests/oracle/answers.py --file 10000 > target/fleet.jsonl
	for items in 100000 1000000; do $(PYTHON) tests/oracle/answers.py --file $$items > target/fleet-$$items.jsonl; done
	@{ echo "rust"; for bench in table scale heap licences; do cargo bench --quiet -p tenure-tests --bench $$bench; done; \
	   echo "python"; cd bindings-python && $(VENV)/bin/python benches/bench.py; \
	   $(VENV)/bin/python benches/bulk.py $(ROOT)/target; cd ..; \
	   echo "node"; cd $(NODE) && npm run --silent bench; cd ..; \
	   echo "kotlin"; $(MAVEN) -Pbench; } \
	 | awk -F '\t' 'NF == 5 { printf "%-52s %12s %-10s %-36s %8s\n", $$1, $$2, $$3, $$4, $$5; next } NF == 1 { print $$1 }'

$(VENV)/bench: bindings-python/benches/requirements.txt $(VENV)/ready
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@

fuzz:
	for target in load coverage change_set key_text payload host token revocations; do cargo +nightly fuzz run $$target -- -max_total_time=60 || exit 1; done

docs:
	RUSTDOCFLAGS=-Dwarnings cargo doc -p tenure --no-deps

bless: $(VENV)/ready
	BLESS=1 cargo test --quiet -p tenure-tests --test generated --test codes --test explain --test readme
	$(PYTHON) tests/oracle/cases.py
	$(VENV)/bin/python tests/oracle/licences.py

clean:
	rm -rf target dist $(VENV) $(NODE)/node_modules bindings-kotlin/target
