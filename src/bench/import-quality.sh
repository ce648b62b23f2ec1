#!/bin/sh
# Rewrites docs/import-quality.md: the nasty files read by Clicktrail, DuckDB and pandas without any help.
# usage: src/bench/import-quality.sh ../shared/data/nasty-csv     (after mvn test-compile; pandas where PYTHON has it)
set -e
cd "$(dirname "$0")/../.."
mvn -B -ntp -q -o dependency:build-classpath -Dmdep.outputFile=target/bench-classpath.txt -Dmdep.includeScope=test
exec java --enable-native-access=ALL-UNNAMED \
  -Djava.util.logging.config.file=src/main/resources/logging.properties \
  -cp "target/test-classes:target/classes:$(cat target/bench-classpath.txt)" \
  org.clicktrail.cli.ImportQuality "$1" docs/import-quality.md "${PYTHON:-python3}"
