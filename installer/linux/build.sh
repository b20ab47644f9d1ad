#!/usr/bin/env bash
# Makes an application image and a .deb of Guichet in target/installer, then starts the image once.
# What they are called and their version come from the pom. Needs JDK 25 or newer; the .deb needs dpkg-deb and fakeroot.
# With --image there is no .deb.
set -euo pipefail
unset CDPATH
cd "$(dirname "$0")/../.."

image_only=false
case "${1:-}" in
  "") ;;
  --image) image_only=true ;;
  *)
    echo "usage: installer/linux/build.sh [--image]" >&2
    exit 2
    ;;
esac

# The project's own element comes before those of dependencies and plugins.
from_pom() {
  sed -n "s:^  <$1>\(.*\)</$1>\$:\1:p" pom.xml | head -n 1
}

find_jdk() {
  local home
  for home in "${JAVA_HOME:-/nowhere}" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$(dirname "$(dirname "$(readlink -f "$(command -v jpackage || echo /nowhere/bin/jpackage)")")")"; do
    if [ -x "$home/bin/jpackage" ] && [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")" -ge 25 ]; then
      echo "$home"
      return 0
    fi
  done
  echo "build.sh: no JDK 25 or newer with jpackage was found; install one or set JAVA_HOME to it." >&2
  return 1
}

name=$(from_pom artifactId)
title=$(from_pom name)
version=$(from_pom version)
description=$(from_pom description)
# jpackage takes numbers only
numbers=${version%%-*}
jdk=$(find_jdk)
if ! $image_only; then
  for tool in dpkg-deb fakeroot; do
    command -v "$tool" > /dev/null || {
      echo "build.sh: $tool is missing; install it (apt-get install dpkg fakeroot) or run build.sh --image." >&2
      exit 1
    }
  done
fi

./mvnw -q -ntp -DskipTests package

out=target/installer
rm -rf "$out"
mkdir -p "$out/input" "$out/javafx"
cp target/guichet/lib/*.jar "$out/input/"
# Beside each module of JavaFX there is an empty jar for Maven, which jlink takes for an automatic module.
cp target/guichet/lib/javafx/*-linux*.jar "$out/javafx/"

modules=javafx.controls,javafx.swing
modules+=,java.sql,java.naming,java.management,java.net.http,java.desktop,java.logging,java.xml,java.xml.crypto
modules+=,jdk.unsupported,jdk.crypto.ec,jdk.localedata,jdk.charsets,jdk.zipfs

"$jdk/bin/jpackage" --type app-image --name "$name" --app-version "$numbers" \
  --description "$description" --vendor "$title" --icon src/main/resources/org/guichet/icons/guichet.png \
  --input "$out/input" --main-jar "$name.jar" --main-class org.guichet.launch.Main \
  --module-path "$out/javafx" --add-modules "$modules" \
  --jlink-options "--strip-debug --no-header-files --no-man-pages --strip-native-commands --compress=zip-6" \
  --java-options -XX:+UseSerialGC --java-options -Xmx1g \
  --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED \
  --java-options -Dstdout.encoding=UTF-8 --java-options -Dstderr.encoding=UTF-8 \
  --java-options -Dorg.jooq.no-logo=true --java-options -Dorg.jooq.no-tips=true \
  --dest "$out" 2>&1 | grep -v 'No JDK Modules found' || [ "${PIPESTATUS[0]}" -eq 0 ]
rm -r "$out/input" "$out/javafx"

# The smoke start: the image knows its version, reads the specimen passport of ICAO Doc 9303 part 4, and finds a person whom
# it has imported into a new home.
program=$out/$name/bin/$name
specimen=$out/specimen.txt
printf '%s\n' \
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<' \
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10' > "$specimen"
said=$("$program" --version)
[ "$said" = "$name $version" ] || {
  echo "build.sh: the image calls itself '$said' instead of '$name $version'." >&2
  exit 1
}
"$program" read-document --text "$specimen" | grep -q 'ERIKSSON' || {
  echo "build.sh: the image did not read the specimen passport." >&2
  exit 1
}
rm "$specimen"

home=$out/home
people=$out/people.csv
printf '%s\n' \
  'foreigner_number,surname,given_names,birth_date,nationality,phone,email' \
  '1000000001,Eriksson,Anna Maria,1974-08-12,UTO,+33639980000,anna@example.org' > "$people"
"$program" import applicants "$people" --home "$home" > /dev/null
"$program" lookup --home "$home" 'ericson ana' | grep -q '1000000001' || {
  echo "build.sh: the image did not find the person that it had imported." >&2
  exit 1
}
rm -r "$home" "$people"
echo "$out/$name: $(du -sm "$out/$name" | cut -f1) MB, starts"

if ! $image_only; then
  "$jdk/bin/jpackage" --type deb --name "$name" --app-version "$numbers" --app-image "$out/$name" \
    --description "$description" --vendor "$title" --icon src/main/resources/org/guichet/icons/guichet.png \
    --linux-package-name "$name" --linux-package-deps libgtk-3-0 --linux-shortcut --linux-app-category misc \
    --dest "$out"
  ls -l "$out"/*.deb | awk '{ printf "%s: %.1f MB\n", $NF, $5 / 1048576 }'
fi
