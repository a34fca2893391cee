# Everything a person or a developer does from a terminal. `make run` is enough on a machine with Python and make.
#   make run ARGS="…"   start the program        make test ARGS="…"   the whole suite, headless, on every core
#   make check          style, types, rooms      make coverage        the suite with its floors of coverage
#   make rehearsal, evening, screenshots, bench, soak     write to out/
#   make office-check   LibreOffice opens what is written for the office and finds the same text

.DEFAULT_GOAL := run
.PHONY: run test check coverage rehearsal evening screenshots bench soak office-check catalogue format lock
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input
HEADLESS := QT_QPA_PLATFORM=offscreen $(BIN)/python
ARGS ?=

# The newest Python that works. An entry on the PATH may be a shim that only says no, so each is asked.
FIND_PYTHON = for python in $(PYTHON) python3.14 python3.13 python3.12 python3.11 python3; do \
	$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null && break; \
	python=; done; \
	[ -n "$$python" ] || { echo "Python 3.11 to 3.14 is needed; none was found." >&2; exit 1; }

run: $(VENV)/.ready-to-run
	@.ci/system-packages run
	@$(BIN)/python main.py $(ARGS)

test: $(VENV)/.ready-to-test
	@.ci/system-packages test
	@$(HEADLESS) -m pytest -n auto --dist loadfile $(ARGS)

check: $(VENV)/.ready-to-test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@said=$$($(BIN)/lint-imports --no-logo 2>&1) && echo "$$said" | tail -n 1 || { echo "$$said"; exit 1; }
	@$(BIN)/python -m tests.tools.catalogue --check

coverage: $(VENV)/.ready-to-test
	@.ci/system-packages test
	@mkdir -p out/coverage
	@$(HEADLESS) -m pytest -n auto --dist loadfile --cov --cov-report= $(ARGS)
	@$(BIN)/coverage report --include='livinglab/*' --fail-under=95
	@$(BIN)/coverage report --include='ui/*' --fail-under=85

rehearsal: $(VENV)/.ready-to-test
	@.ci/system-packages test
	@$(HEADLESS) -m tests.rehearsal $(ARGS)

evening: $(VENV)/.ready-to-test
	@.ci/system-packages test
	@command -v Xvfb >/dev/null && command -v xrandr >/dev/null || .ci/system-packages need xvfb x11-xserver-utils
	@$(BIN)/python -m tests.evening $(ARGS)

screenshots: $(VENV)/.ready-to-test
	@.ci/system-packages test
	@$(HEADLESS) -m tests.screenshots $(ARGS)

office-check: $(VENV)/.ready-to-test
	@command -v soffice >/dev/null || .ci/system-packages need libreoffice-writer-nogui libreoffice-calc-nogui
	@$(BIN)/python -m tests.office_check $(ARGS)

bench: $(VENV)/.ready-to-test
	@.ci/system-packages test
	@$(HEADLESS) -m tests.benchmarks $(ARGS)

soak: $(VENV)/.ready-to-test
	@.ci/system-packages test
	@$(HEADLESS) -m tests.soak $(ARGS)

catalogue: $(VENV)/.ready-to-test
	@$(BIN)/python -m tests.tools.catalogue

format: $(VENV)/.ready-to-test
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

# ---------------------------------------------------------------------------------------------------- set-up
$(BIN)/python:
	@$(FIND_PYTHON); \
	$$python -c 'import ensurepip, venv' 2>/dev/null || \
		.ci/system-packages need $$($$python -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])') || exit 1; \
	echo "Making $(VENV) with $$($$python --version)"; \
	$$python -m venv $(VENV)

$(VENV)/.ready-to-run: requirements.lock | $(BIN)/python
	@echo "Installing what the program needs (once, some minutes)"
	@$(PIP) --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.ready-to-test: requirements-dev.lock $(VENV)/.ready-to-run
	@echo "Installing what its tests need (once)"
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

# Newer versions: `make lock ARGS=--upgrade`. The files name versions and hashes, but no host.
LOCK = $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --custom-compile-command "make lock" $(ARGS)
lock: $(VENV)/.ready-to-run
	@$(PIP) "uv>=0.5"
	@$(LOCK) -o requirements.lock
	@$(LOCK) --group dev --constraint requirements.lock -o requirements-dev.lock
