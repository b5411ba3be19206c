# `make run` and `make test` are all a new developer needs. They choose the tools and then call plain mvn and node.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run test bench soak format tools browser clean

JDK := $(firstword $(wildcard /usr/lib/jvm/*25*) $(JAVA_HOME))
export JAVA_HOME := $(JDK)
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1
# the formatter and Maven's own libraries reach into the JDK; this keeps their warnings out of the output
export MAVEN_OPTS ?= --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
MVN := mvn -B -ntp
JAVA := $(JAVA_HOME)/bin/java
# what docs/performance.md measures: the program stays below 700 MB beside its database
JAVA_FLAGS ?= -Xmx512m -XX:+UseSerialGC
SOURCES := $(shell find src/main frontend -type f -not -path '*/node_modules/*' 2>/dev/null) pom.xml

help: ## say what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

run: tools target/app/almoner.aot ## start the demonstration hospital on http://localhost:8080 and MLLP on 2575
	@ALMONER_DEMO=$${ALMONER_DEMO:-true} exec $(JAVA) -XX:AOTCache=target/app/almoner.aot -Xlog:aot=off -Xlog:cds=off $(JAVA_FLAGS) -jar target/app/almoner.jar

test: tools browser ## every test: modules, house rules, browser journeys
	$(MVN) verify

bench: tools ## measure; writes docs/performance.md (PART=search,pages for some of it)
	$(MVN) -q test -Dtests.excluded= -Dgroups=bench -Dtest=PerformanceBench -Dbench=$(PART)

soak: tools ## kill the program and its database fifty times under an HL7 load
	$(MVN) -q test -Dtest=KillScenarios -Dsoak.rounds=50

format: tools ## format the sources
	$(MVN) -q spotless:apply

clean: ## remove what was built, not the data
	rm -rf target frontend/node_modules

target/almoner.jar: $(SOURCES)
	$(MVN) -q -DskipTests -Dspotless.check.skip package
	@touch $@

# a rehearsed start leaves a cache of its classes that halves the time of the real ones
target/app/almoner.aot: target/almoner.jar
	@rm -rf target/app target/rehearsal
	@$(JAVA) -Djarmode=tools -jar target/almoner.jar extract --destination target/app
	@ALMONER_HOME=target/rehearsal ALMONER_MLLP_PORT=0 SERVER_PORT=0 $(JAVA) -Xlog:aot=off -Xlog:cds=off -XX:AOTCacheOutput=$@ $(JAVA_FLAGS) -jar target/app/almoner.jar --rehearse-start >target/rehearsal.log 2>&1 || { cat target/rehearsal.log; exit 1; }
	@rm -rf target/rehearsal

tools:
	@test -x "$(JAVA)" && "$(JAVA)" -version 2>&1 | grep -q 'version "25' || { echo "Almoner needs a JDK 25 under /usr/lib/jvm, or JAVA_HOME set to one."; exit 1; }
	@command -v mvn >/dev/null || { echo "Almoner needs Maven (Debian: apt-get install maven)."; exit 1; }
	@command -v node >/dev/null && node -e 'process.exit(+process.versions.node.split(".")[0] >= 20 ? 0 : 1)' || { echo "Almoner needs Node.js 20 or newer with npm."; exit 1; }

browser:
	@command -v chromium >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -qq && apt-get install -y -qq chromium fonts-liberation >/dev/null; \
	  else echo "The browser journeys need Chromium at /usr/bin/chromium (Debian: apt-get install chromium)."; exit 1; fi; }
