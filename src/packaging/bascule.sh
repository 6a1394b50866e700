#!/bin/sh
# Starts Bascule from a package, with the Java that lies beside it, or with one of this machine.
set -eu

self=$0
while [ -L "$self" ]; do # macOS has no readlink -f
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname "$self")/$target ;;
  esac
done
home=$(cd "$(dirname "$self")" && pwd -P)
export PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin" # haproxy is there, but not in the PATH of an ordinary user
# shellcheck source-path=SCRIPTDIR source=run.sh
. "$home/lib/run.sh"
java_options=$home/lib/java.options

java_on_the_path() {
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do
    target=$(readlink "$java")
    case $target in
      /*) java=$target ;;
      *) java=$(dirname "$java")/$target ;;
    esac
  done
  dirname "$(dirname "$java")"
}

find_java() {
  for candidate in "$home/runtime" "${JAVA_HOME:-}" "$(java_on_the_path)" "$(/usr/libexec/java_home -v 17+ 2>/dev/null)" \
    /usr/lib/jvm/*; do
    if is_recent_java "$candidate"; then
      JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

find_java || fail 3 "Bascule nécessite Java 17 ou plus récent : installez-le (https://adoptium.net), ou indiquez son répertoire dans JAVA_HOME." \
  "Bascule requires Java 17 or newer: install it (https://adoptium.net), or set JAVA_HOME to its directory."

archive=$home/lib/bascule.jsa
which_build=$(TZ=UTC0 LC_ALL=C ls -ln "$home/lib/bascule.jar") # the files of another may have been put in their place
if needs_archive "$home/lib/bascule.jar" "$archive" "$which_build"; then
  if [ "${1:-}" != --prepare ]; then say "Bascule prépare son premier démarrage avec ce Java…" "Bascule prepares its first start with this Java…"; fi
  archive_classes "$home/lib/bascule.jar" "$home/lib/classes" "$archive" "$which_build" </dev/null >/dev/null 2>&1 || true
fi
if [ "${1:-}" = --prepare ]; then exit 0; fi # when it is installed
run_java "$home/lib/bascule.jar" "$archive" org.bascule.Bascule "$@"
