# Needs Python 3.11 or newer and make; everything else is set up in .venv on first use.
NEW_ENOUGH := -c 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON ?= $(shell for one in python3 python3.13 python3.12 python3.11; do \
	$$one $(NEW_ENOUGH) 2>/dev/null && { echo $$one; break; }; done)
BIN := .venv/bin
UV := $(shell command -v uv 2>/dev/null)

.PHONY: soak setup demo run test test-postgres check format lock update-snapshots

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" && $(PYTHON) $(NEW_ENOUGH) || { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3 ..."; exit 1; }
ifdef UV
	uv venv --quiet --allow-existing --python $(PYTHON) .venv
	uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
else
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
endif
	@touch .venv/ready

demo: setup ## play or open the demonstration
	@$(BIN)/keepwarm demo

run: setup ## talk to your own data in the terminal
	@$(BIN)/keepwarm chat

test: setup
	$(BIN)/pytest -n 2

test-postgres: setup ## what stands on the store, once more on a Postgres server of the tests' own
	KEEPWARM_TEST_POSTGRES=1 $(BIN)/pytest -n 2 tests/crm_store tests/handlers

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2
	$(MAKE) --no-print-directory test-postgres

soak: setup ## three processes on one Postgres, 10,000 nudges at once, one process killed: some six minutes
	$(BIN)/python -m benchmarks.soak

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: setup ## renew requirements.lock from pyproject.toml (needs uv)
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
		--python-version 3.11 --extra dev pyproject.toml -o requirements.lock

update-snapshots: setup ## write the replies of the golden transcripts anew
	UPDATE_SNAPSHOTS=1 $(BIN)/pytest -n 0 tests/dialogues
