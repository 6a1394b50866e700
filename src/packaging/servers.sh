# shellcheck shell=sh
# Lets apt-get install the servers without starting them, now or at boot: a lab starts its own. A server that was installed before is
# not touched. Plain sh: the launcher sources this file, and the maintainer scripts of the Debian package contain it.

policy=/usr/sbin/policy-rc.d
kept_policy=$policy.kept-by-bascule
cluster_settings=/etc/postgresql-common/createcluster.d
server_units='etcd-server:etcd patroni:patroni haproxy:haproxy postgresql-common:postgresql pgbackrest:pgbackrest' # PACKAGE:UNIT

# A package that apt-get has only unpacked so far is new, unless an older version of it had been configured.
was_installed() { # PACKAGE
  # shellcheck disable=SC2016 # fields of dpkg-query
  case $(dpkg-query -W -f '${db:Status-Status} ${Config-Version}' "$1" 2>/dev/null) in
    'installed '* | 'triggers-'* | 'unpacked '?* | 'half-configured '?*) true ;;
    *) false ;;
  esac
}

new_units() {
  for server in $server_units; do
    was_installed "${server%:*}" || printf '%s ' "${server#*:}"
  done
}

# Until restore_policy. The policy of the administrator, if there is one, still decides for all other services.
forbid_starts() {
  units="$(forbidden_units)$(new_units)"
  if [ -z "$units" ]; then return; fi
  if [ -e "$policy" ] && ! is_forbidden; then mv "$policy" "$kept_policy"; fi
  cat >"$policy" <<EOF
#!/bin/sh
# Written by Bascule while it installs servers, which must not start. It is removed afterwards.
units='$units'
service=\${1%.service}
case " \$units" in *" \${service%%@*} "*) exit 101 ;; esac
if [ -x $kept_policy ]; then exec $kept_policy "\$@"; fi
EOF
  chmod 755 "$policy"
  mkdir -p "$cluster_settings"
  echo 'create_main_cluster = false' >"$cluster_settings/zz-bascule.conf"
}

# By an installation that has not ended.
is_forbidden() { grep -qs 'Written by Bascule' "$policy"; }

forbidden_units() { if is_forbidden; then sed -n "s/^units='\(.*\)'/\1/p" "$policy"; fi; }

restore_policy() {
  if ! is_forbidden; then return; fi
  for unit in $(forbidden_units); do
    if command -v systemctl >/dev/null; then systemctl --quiet disable "$unit" >/dev/null 2>&1 || true; fi
  done
  rm "$policy"
  if [ -e "$kept_policy" ]; then mv "$kept_policy" "$policy"; fi
  rm -f "$cluster_settings/zz-bascule.conf"
  rmdir -p --ignore-fail-on-non-empty "$cluster_settings" 2>/dev/null || true
}
