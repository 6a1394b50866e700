# shellcheck shell=bash
# What the launcher of a clone needs on this machine, and how it is installed. Sourced by it.

missing_packages=()
missing_lines=()

missing() { # PACKAGE[|OTHER-NAME] PROGRAMS FRENCH-PURPOSE ENGLISH-PURPOSE
  missing_packages+=("$1")
  missing_lines+=("$(in_words "  $2 (paquet ${1//|/ ou }) : $3" "  $2 (package ${1//|/ or }): $4")")
}

list_what_is_missing() {
  missing_packages=()
  missing_lines=()
  find_jdk || missing 'openjdk-17-jdk-headless|default-jdk-headless' 'java, javac' \
    'compile et exécute Bascule (Java 17 ou plus récent)' 'compiles and runs Bascule (Java 17 or newer)'
  has mvn || missing maven mvn \
    'télécharge les bibliothèques et compile Bascule' 'downloads the libraries and builds Bascule'
  if [ -z "${without_servers:-}" ]; then list_missing_servers; fi
  has setsid flock || missing util-linux 'setsid, flock' \
    'isolent les processus de chaque serveur' 'isolate the processes of each server'
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${draws_windows:-}" ]; then list_missing_libraries; fi
}

# Containers bring their own.
uses_containers() { # ARGUMENT...
  [[ " $* " =~ \ --backend[=\ ](docker|lxc)\  ]]
}

list_missing_servers() {
  has etcd || missing etcd-server etcd 'stocke la configuration du cluster et la clé de leader' 'stores the cluster configuration and the leader key'
  has etcdctl || missing etcd-client etcdctl 'interroge etcd' 'queries etcd'
  has patroni patronictl || missing patroni 'patroni, patronictl' \
    'supervise chaque PostgreSQL et promeut un secondaire' 'manages each PostgreSQL and promotes a replica'
  patroni_speaks_to_etcd || missing python3-etcd 'module etcd' 'connecte Patroni à etcd' 'lets Patroni use etcd'
  has haproxy || missing haproxy haproxy 'dirige les clients vers le leader' 'routes clients to the leader'
  has_postgres || missing postgresql postgres 'la base de données' 'the database'
  has pgbackrest || missing pgbackrest pgbackrest 'sauvegarde le cluster et archive ses WAL' 'backs up the cluster and archives its WAL'
  has openssl || missing openssl openssl 'crée les certificats de pgBackRest' 'creates the certificates of pgBackRest'
  has setpriv || missing util-linux setpriv 'isole les processus de chaque serveur' 'isolates the processes of each server'
}

list_missing_libraries() {
  local libraries
  libraries=$(ldconfig -p 2>/dev/null || true)
  needs_library libgtk-3.so.0 'libgtk-3-0t64|libgtk-3-0'
  needs_library libGL.so.1 libgl1
  needs_library libXtst.so.6 'libxtst6|libxtst6t64'
  needs_library libXxf86vm.so.1 libxxf86vm1
  [ -n "$(find /usr/share/fonts /usr/local/share/fonts -name '*.[to]t[fc]' -print -quit 2>/dev/null)" ] ||
    missing fonts-dejavu-core DejaVu 'les polices de la fenêtre' "the window's fonts"
}

needs_library() { # LIBRARY PACKAGE[|OTHER-NAME]
  [[ $libraries == *"$1"* ]] || missing "$2" "$1" 'affiche la fenêtre' 'displays the window'
}

has() { type -P "$@" >/dev/null; }

has_postgres() { compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || has postgres; }

# Debian's Patroni package accepts the client library of another DCS instead.
patroni_speaks_to_etcd() {
  local modules=/usr/lib/python3/dist-packages
  [ -e $modules/etcd ] || { has patroni && ! [ -e $modules/patroni ]; }
}

find_jdk() {
  local jdk jdk_of_javac=
  if hash javac 2>/dev/null; then find_jdk_of "${BASH_CMDS[javac]}"; fi
  for jdk in "${JAVA_HOME:-}" "$jdk_of_javac" /usr/lib/jvm/*; do
    if is_recent_java "$jdk" && [ -x "$jdk/bin/javac" ]; then
      export JAVA_HOME=$jdk # Maven uses the same one
      return 0
    fi
  done
  return 1
}

# One in the usual place is found without readlink, a process of its own.
find_jdk_of() { # JAVAC: sets jdk_of_javac
  for jdk_of_javac in /usr/lib/jvm/*; do
    if ! [ -L "$jdk_of_javac" ] && [ "$jdk_of_javac/bin/javac" -ef "$1" ]; then return; fi
  done
  jdk_of_javac=$(readlink -f "$1" || true)
  jdk_of_javac=${jdk_of_javac%/bin/javac}
}

# ---- Installing it ----

install_what_is_missing() {
  list_what_is_missing
  if [ ${#missing_packages[@]} = 0 ]; then return; fi
  say "Ces éléments nécessaires à Bascule sont absents de cette machine :" "Bascule requires the following, which is missing on this machine:"
  printf '%s\n' "${missing_lines[@]}" >&2

  if ! knows_the_packages; then
    fail 3 "Bascule n'installe de paquets que sur Debian et Ubuntu.
Installez leurs équivalents sur ce système, puis relancez ./bascule." \
      "Bascule installs packages on Debian and Ubuntu only.
Install their equivalents on this system, then run ./bascule again."
  fi
  become_root
  say "apt-get va les installer. Aucun serveur ne sera démarré, ni maintenant ni au démarrage de la machine." \
    "apt-get will install them. No server is started, now or at boot."
  # shellcheck disable=SC2154 # the launcher sets it
  "${as_root[@]}" "$self" --install-packages "${missing_packages[@]}" ||
    fail 3 "L'installation a échoué. Corrigez l'erreur d'apt-get ci-dessus, puis relancez ./bascule." \
      "The installation failed. Fix the apt-get error above, then run ./bascule again."

  list_what_is_missing
  if [ ${#missing_packages[@]} != 0 ]; then
    printf '%s\n' "${missing_lines[@]}" >&2
    fail 3 "Toujours absent : les paquets de ce système sont sans doute trop anciens. Installez une version plus récente." \
      "Still missing: the packages of this system are probably too old. Install a newer version."
  fi
}

knows_the_packages() {
  has apt-get && grep -Eqs '^ID(_LIKE)?=.*\b(debian|ubuntu)\b' /etc/os-release
}

become_root() {
  as_root=()
  if [ "$EUID" = 0 ]; then return; fi
  as_root=(sudo)
  if [ -t 0 ]; then
    say "L'installation nécessite root : sudo peut demander votre mot de passe." \
      "The installation requires root: sudo may ask for your password."
  else
    as_root+=(-n)
  fi
  if ! has sudo || ! "${as_root[@]}" true; then
    local command
    command=$(printf '%q ' "$self" --install-packages "${missing_packages[@]}")
    fail 3 "L'installation nécessite root, et sudo ne peut pas être utilisé. En tant que root, lancez :
  $command" \
      "The installation requires root, and sudo cannot be used. As root, run:
  $command"
  fi
}
