#!/usr/bin/env bash
# Makes a runtime image and a self-contained app folder for this platform, and starts it.
#
#   jlink/package.sh                     target/dist/Clicktrail (on macOS Clicktrail.app)
#   jlink/package.sh --installer         instead the installer of this platform (deb or rpm, dmg, msi)
#   jlink/package.sh --no-start          without starting it
#
# Needs what the build needs, Maven and a JDK 25; for a deb also dpkg-deb and fakeroot.
set -euo pipefail
cd "$(dirname "$0")/.."

type=APP_IMAGE
start=yes
for argument in "$@"; do
  case $argument in
    --installer) type=installer start=no ;;
    --no-start) start=no ;;
    *)
      sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
      exit 2
      ;;
  esac
done

# The platform in the words of bytedeco and of DuckDB, its kind of icon, and where jpackage puts the launcher.
version=0.1.0
icon=icons/clicktrail-512.png
launcher=target/dist/Clicktrail/bin/Clicktrail
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) platform=linux-x86_64 duckdb=linux_amd64 ;;
  Linux-aarch64) platform=linux-arm64 duckdb=linux_arm64 ;;
  Darwin-*)
    # macOS brings its own linear algebra and refuses versions that start with 0.
    platform=none duckdb=osx_universal version=1.0.0 icon=icons/clicktrail.icns
    launcher=target/dist/Clicktrail.app/Contents/MacOS/Clicktrail
    ;;
  MINGW*-x86_64 | MSYS*-x86_64 | CYGWIN*-x86_64)
    platform=windows-x86_64 duckdb=windows_amd64 icon=icons/clicktrail.ico
    launcher=target/dist/Clicktrail/Clicktrail.exe
    ;;
  *)
    echo "No package for $(uname -s) on $(uname -m): DuckDB has no natives for it." >&2
    exit 1
    ;;
esac

if [ "$type" = installer ]; then
  case $platform in
    linux-*) if command -v dpkg-deb >/dev/null; then type=DEB; else type=RPM; fi ;;
    none) type=DMG ;;
    *) type=MSI ;;
  esac
fi

rm -rf target/package target/dist
mvn -B -ntp -q -Ppackage -Dmaven.test.skip=true \
  "-Dpackage.platform=$platform" "-Dpackage.duckdb.platform=$duckdb" "-Dpackage.version=$version" \
  "-Dpackage.icon=$icon" "-Dpackage.type=$type" package
du -sh target/dist/*

if [ "$start" = yes ]; then
  "$launcher" --version
  echo "The image starts: $launcher"
fi
