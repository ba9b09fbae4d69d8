# run: serve the dashboard · test: all checks and tests · fast: the tests that need no browser nor nginx
# check: style, types, import rules, known weaknesses of pins (vulnerabilities) · sbom: the list of all pins
# make audit N=50 SEED=20261127: a printable sheet of so many marks, drawn at random, to look up
# make load SCENARIO=nginx-1000 COUNT=100: one of the scenarios, with another number of visitors
# make edition VERSION=1.2.0: keep the case's tables as those of a release, for the page of changes
# hooks: check before each commit · lock: pins with hashes
# bench: speed against peers · load: many visitors at once · data: derived files · words: the template of all messages
# docs: drawing and lists in docs/
# pictures: the README's screenshot, and every page in PICTURES=docs/pictures, on screen and paper
# previews: the pictures that other sites show beside a link, of the shipped case
# plotly: the bundle of plotly.js that figures are drawn by (needs node and npm)
# icons: the part of Streamlit's font of icons that is sent; after an update of Streamlit
PORT ?= 8501
# HOST=0.0.0.0 lets other machines in.
HOST ?= localhost
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The roll-call file that data/world/roll_calls.csv is built from: doi.org/10.7910/DVN/LEJUQZ.
# UN_VOTES_FOLDER, with that file and its agreement files, makes `make test` compare with them.
UN_VOTES ?=
# Where `make pictures` puts what it takes of every page.
PICTURES ?= docs/pictures
# Compiled code is kept: each of the servers that tests start would else compile all of it again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test fast check style types imports vulnerabilities audit edition sbom hooks lock bench load data docs words pictures previews plotly icons chromium nginx

run: $(VENV)/run.stamp
	$(BIN)/streamlit run dashboard.py --server.address $(HOST) --server.port $(PORT)

test: check chromium nginx
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

fast: $(VENV)/test.stamp
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal \
		--ignore tests/browser --ignore tests/data/browser --ignore tests/deploy

check: style types imports vulnerabilities

style: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/test.stamp
	$(BIN)/mypy

imports: $(VENV)/test.stamp
	$(BIN)/lint-imports

vulnerabilities: $(VENV)/test.stamp
	$(BIN)/python -m tests.project.vulnerabilities

audit: $(VENV)/run.stamp
	$(BIN)/python -m components.exports.audit_sheet $(if $(N),--number $(N)) $(if $(SEED),--seed $(SEED))

edition: $(VENV)/run.stamp
	$(BIN)/python -m components.exports.edition $(VERSION)

sbom: $(VENV)/test.stamp
	$(BIN)/cyclonedx-py requirements requirements.lock --output-reproducible --output-file sbom.cdx.json

hooks: $(VENV)/test.stamp
	$(BIN)/pre-commit install

# Versions that a lock already names stay unless the pins forbid them; for the newest ones remove
# the locks first. The locks serve every platform, so they are the same wherever they are written.
lock: $(VENV)/test.stamp
	$(call LOCK,requirements.txt,requirements.lock)
	$(call LOCK,tests/requirements.txt,tests/requirements.lock)

LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
	$(1) --output-file $(2)

chromium: $(VENV)/test.stamp
	$(BIN)/python tests/browser/chromium.py

nginx:
	$(PYTHON) tests/browser/nginx.py

bench: chromium
	$(BIN)/python -m tests.bench

load: $(VENV)/test.stamp nginx
	$(BIN)/python -m tests.load $(SCENARIO) $(if $(COUNT),--count $(COUNT))

pictures: chromium
	$(BIN)/python -m tests.browser.pictures $(PICTURES)

previews: chromium
	$(BIN)/python -m tests.browser.previews

plotly:
	cd components/figures/browser/plotly_bundle && npm ci --ignore-scripts && npm run build

icons: $(VENV)/test.stamp
	$(BIN)/python -m components.server.icons.build

data: $(VENV)/run.stamp .venv-data/stamp
	.venv-data/bin/python data/world/geometry/build_countries.py
	.venv-data/bin/python data/world/build_legs.py
	$(if $(UN_VOTES),.venv-data/bin/python -m data.world.build_roll_calls $(UN_VOTES),@echo "roll_calls.csv stays as it is: UN_VOTES=FILE builds it from the roll calls")
	$(BIN)/python -m examples.crimea_vote.build
	$(BIN)/python -m components.tables.dictionary
	$(BIN)/python -m components.tables data

docs: $(VENV)/test.stamp
	$(BIN)/python -m docs.generate

words: $(VENV)/run.stamp
	$(BIN)/python -m components.words.template

# pip refuses whatever differs from its hash in the lock.
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

$(VENV)/run.stamp: requirements.lock
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) -r requirements.lock
	touch $@

$(VENV)/test.stamp: tests/requirements.lock
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) -r tests/requirements.lock
	touch $@

.venv-data/stamp: data/world/requirements.txt
	$(PYTHON) -m venv .venv-data
	.venv-data/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	touch $@
