# make run       build Nabla and open it (without a terminal: play the tour as text)
# make test      build and run every test
# make build     build only: .build/release/nabla; compiles the lessons' cells ahead
# make format    check the formatting; `make format FIX=1` mends it
# make bench     run the benchmarks
# make monkey    random keys at the real program (KEYS=200000 SEED=1 for the long run)
# make install PREFIX=<folder>

SHELL := /bin/bash
PREFIX ?= /usr/local
NABLA := .build/release/nabla
SOURCES := Package.swift Sources Tests Benchmarks

.PHONY: run build test format bench monkey install bootstrap clean

run: build
	@if [ -t 0 ] && [ -t 1 ]; then $(NABLA); else $(NABLA) tour; fi

build: bootstrap
	swift build -c release --product nabla
	swift build -c release --product nabla-worker
	swift build -c release --product nabla-launcher
	swift build -c release --product nabla-hdf5
	@$(NABLA) cache warm

test:
	@Scripts/bootstrap.sh --with-tests
	@Scripts/test.sh

format:
ifdef FIX
	swift format -i -r $(SOURCES)
endif
	swift format lint -r --strict $(SOURCES)

bench: build
	Benchmarks/run.sh

KEYS ?= 5000
SEED ?= 1
monkey: build
	python3 Tests/Monkey/monkey.py --keys $(KEYS) --seed $(SEED) --program $(NABLA)

install: build
	Scripts/install.sh "$(PREFIX)"

bootstrap:
	@Scripts/bootstrap.sh

clean:
	rm -rf .build
