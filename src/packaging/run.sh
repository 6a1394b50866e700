# shellcheck shell=sh
# What the launcher of a clone and those of the packages share: plain sh, without GNU's tools, since macOS has neither.

newline='
'

in_words() { # FRENCH ENGLISH
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    fr*) printf '%s\n' "$1" ;;
    *) printf '%s\n' "$2" ;;
  esac
}

say() { in_words "$@" >&2; } # FRENCH ENGLISH

fail() { # EXIT-CODE FRENCH ENGLISH
  say "$2" "$3"
  exit "$1"
}

# Sets java_version to the major version. Reading the release file of a JDK is 0.3 s faster than running the JDK.
find_java_version() { # JAVA-HOME
  java_version=0
  [ -r "$1/release" ] || return 0
  while IFS= read -r java_line; do
    case $java_line in
      'JAVA_VERSION="'*)
        java_version=${java_line#*\"}
        java_version=${java_version%%[!0-9]*}
        ;;
    esac
  done <"$1/release"
}

is_recent_java() { # JAVA-HOME
  [ -x "$1/bin/java" ] || return 1
  find_java_version "$1"
  [ "0$java_version" -ge 17 ]
}

# Runs a main class with the Java in JAVA_HOME and the options in the file java_options. An archive of classes is optional.
run_java() { # CLASSPATH ARCHIVE MAIN-CLASS [ARGUMENT...]
  class_path=$1 class_archive=$2
  shift 2
  set -- -cp "$class_path" "$@"
  if [ -e "$class_archive" ]; then set -- -XX:SharedArchiveFile="$class_archive" "$@"; fi
  find_java_version "$JAVA_HOME"
  if [ "0$java_version" -ge 23 ]; then set -- --sun-misc-unsafe-memory-access=allow "$@"; fi
  if [ -e /proc/self/environ ]; then # Linux
    # Background and compiler threads have a lower priority than drawing: 4 is a niceness. No warning that raising one requires root.
    set -- -XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=4 -XX:+UnlockDiagnosticVMOptions -XX:-PrintWarnings "$@"
    export MALLOC_ARENA_MAX=2 # otherwise the C library reserves memory per thread
    if [ ! -e /dev/dri ]; then
      # Without a graphics card, JavaFX and GTK would each load 50 MB of OpenGL libraries for nothing.
      set -- -Dprism.order=sw "$@"
      export GDK_GL=disable
    fi
  fi
  # shellcheck disable=SC2154 # the launcher sets it
  exec "$JAVA_HOME/bin/java" "@$java_options" "$@"
}

# ---- Class data archives ----

# Lists the classes that Bascule loads at its start; those of every JDK are listed by itself.
list_classes() { # CLASSPATH LIST
  load_classes "$1" "$2.home" -XX:DumpLoadedClassList="$2.new" && grep -v '^@' "$2.new" >"$2"
  rm -f "$2.new"
}

# Archives the classes of a list (class data sharing), and on top of them the lambdas, which the JVM makes while it runs: the window
# opens and commands answer half a second earlier. The JVM ignores an archive of another Java or of other libraries, but not a
# truncated one, so each is renamed once it is complete. The one on top names the one below.
archive_classes() { # CLASSPATH LIST ARCHIVE [WHICH-BUILD]
  rm -f "$3" "$3.below"
  if { grep -v '^[@#]' "$JAVA_HOME/lib/classlist"; cat "$2"; } >"$3.$$.list" &&
    within_a_limit "$JAVA_HOME/bin/java" -Xshare:dump -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
      -XX:SharedClassListFile="$3.$$.list" -XX:SharedArchiveFile="$3.$$" -cp "$1"; then
    mv -f "$3.$$" "$3.below"
    load_classes "$1" "$3.$$.home" -XX:SharedArchiveFile="$3.below" -XX:ArchiveClassesAtExit="$3.$$" || true
    if [ -e "$3.$$" ]; then mv -f "$3.$$" "$3"; else mv -f "$3.below" "$3"; fi
  fi
  rm -f "$3.$$" "$3.$$.list"
  record_origin "$1" "$3" "${4:-}" # also after a failure, so that it is not tried again
}

load_classes() { # CLASSPATH HOME-FOR-A-MOMENT JAVA-OPTION...
  loads_from=$1 loads_at=$2 loads=0
  shift 2
  BASCULE_HOME=$loads_at within_a_limit "$JAVA_HOME/bin/java" -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$@" \
    -cp "$loads_from" org.bascule.ClassArchive || loads=$?
  rm -rf "$loads_at"
  return $loads
}

# macOS has no timeout.
within_a_limit() { # COMMAND...
  if command -v timeout >/dev/null; then timeout 120 "$@"; else "$@"; fi
}

# What an archive is valid for: a Java, and libraries in their place; where no build removes the archive, also which build it is of.
find_origin() { # CLASSPATH [WHICH-BUILD]: sets origin
  read_text "$JAVA_HOME/release"
  origin=$text$1$newline${2:-}$newline
}

record_origin() { # CLASSPATH ARCHIVE [WHICH-BUILD]
  find_origin "$1" "${3:-}"
  printf %s "$origin" >"$2.from"
}

needs_archive() { # CLASSPATH ARCHIVE [WHICH-BUILD]
  [ -w "${2%/*}" ] || return 1
  find_origin "$1" "${3:-}"
  read_text "$2.from"
  [ "$text" != "$origin" ]
}

# Sets text to the lines of a file, and to nothing if it is not there. Without a process of its own, unlike cat.
read_text() { # FILE
  text=
  [ -r "$1" ] || return 0
  while IFS= read -r text_line || [ -n "$text_line" ]; do text=$text$text_line$newline; done <"$1"
}
