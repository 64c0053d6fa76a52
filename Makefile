# Works with GNU make 3.81 and later. What takes more than one line is a script in .ci/.

.PHONY: help site check serve test golden forms citation faults bench figures format lock clean setup annotate impact \
	comment published release publish

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

site: setup ## check the data package and build the report into build/site/
	@.venv/bin/ledger build

check: setup ## check the data package and name every problem
	@.venv/bin/ledger check

serve: setup ## show the report in your browser and rebuild it when a file is saved
	@.venv/bin/ledger serve

test: setup ## run the linters, the type checker and all tests
	@.ci/test

golden: setup ## write tests/golden/ anew from the small package
	@.venv/bin/python -m tests.golden

faults: setup ## put more than a thousand faults into the record and print what each kind meets
	@.venv/bin/python -m tests.faults

forms: setup ## write the issue forms anew from the descriptor
	@.venv/bin/python -m tests.forms

citation: setup ## write CITATION.cff and .zenodo.json anew from the record
	@.venv/bin/python -m tests.citation

# The workflows in .github/workflows/ run these and nothing else. Their settings come from the environment: the shell
# reads them, make does not, so that no text of a pull request becomes code.
annotate: setup
	@.venv/bin/ledger check --format github

impact: setup
	@.venv/bin/ledger impact "$${BASE:-main}" --out build/impact.md

comment:
	@.ci/comment

published:
	@.ci/publish fetch

release: setup
	@.venv/bin/ledger release "$$VERSION"

publish:
	@.ci/publish push

links: setup
	@.venv/bin/ledger --quiet links --report build/links.md

file-links:
	@.ci/file-links

size: setup ## measure what a release weighs, packed and as files
	@.venv/bin/python -m tests.size

bench: setup ## measure how long a build takes
	@.venv/bin/python -m tests.bench

figures: setup ## measure the built site with Lighthouse and axe-core; needs node and npm, and takes some minutes
	@.ci/figures/run

format: setup ## mend what the linter can mend and format the code
	@.venv/bin/ruff check --fix-only --quiet
	@.venv/bin/ruff format --quiet

# Pins stay unless they have to change; UPGRADE=--upgrade moves all to the newest releases.
# One release for all versions of Python where possible ("fewest"): the same commit should give the same bytes.
COMPILE = .venv/bin/uv --no-config pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-emit-index-url --custom-compile-command "make lock" $(UPGRADE)

# They come as sdists only. pykwalify needs the first for a command that nobody runs; the other has a successor, which
# tests/validate.py puts in its place.
NOT_AS_WHEELS = --no-emit-package docopt --no-emit-package jsonpath-rw

lock: setup ## write the locks anew, after a change of dependencies (newer releases: UPGRADE=--upgrade)
	@$(COMPILE) --all-extras --output-file requirements.lock pyproject.toml .ci/tools.in
	@$(COMPILE) --output-file .ci/zensical.lock .ci/zensical.in
	@$(COMPILE) $(NOT_AS_WHEELS) --output-file .ci/validators.lock .ci/validators.in

clean: ## remove what was built and all caches; the environments stay
	@rm -rf build .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

setup:
	@.ci/setup
