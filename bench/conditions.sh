# The conditions under which `bascule up` considers the lab built, checked with curl, psql and etcdctl. Sourced by the
# benchmarks; requires the network of the nodes in $net and the directory of the PostgreSQL programs in $bin.
# shellcheck shell=bash disable=SC2034,SC2154

etcds="etcd1:64 etcd2:78 etcd3:32"
members="pg-1:141 pg-2:201 pg-3:68"

until_true() { # COMMAND...: repeats it until it succeeds, for 60 s at most
  for _ in $(seq 1200); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.05
  done
  echo "still failing after 60 s: $*" >&2
  exit 1
}

etcd_healthy() { curl -sf -m 2 "http://$net.$1:2379/health" | grep -q '"health":"true"'; }
ask() { # HOST PORT STATEMENT
  PGPASSWORD=secret PGCONNECT_TIMEOUT=2 "$bin/psql" -h "$net.$1" -p "$2" -U dba -d dba -Atc "$3"
}
initialized() {
  ETCDCTL_API=3 etcdctl --endpoints "http://$net.64:2379" get --keys-only /service/my-ha-cluster/initialize | grep -q initialize
}
leads() { curl -sf -m 2 "http://$net.$1:8008/primary"; }
follows() { # a base backup also streams, under another name; only the replica counts
  [ "$(ask "$1" 5434 'select status, received_tli from pg_stat_wal_receiver')" = 'streaming|1' ]
}
has_slots() { [ "$(ask 141 5434 'select count(*) from pg_replication_slots')" = 2 ]; }
routes() { # HAProxy's statistics: the leader in production, both replicas in standby
  [ "$(curl -sf -m 2 "http://$net.$1:7000/;csv" | awk -F, '$1 == "production" || $1 == "standby" {
    if ($2 != "FRONTEND" && $2 != "BACKEND" && $18 ~ /^UP/) print $1, $2 }' | sort | tr '\n' ';')" = \
    'production pg-1;standby pg-2;standby pg-3;' ]
}
writes_through() { ask "$1" 5432 'create temp table t(i int)'; }
reads_through() { # twice each replica, in turn
  local names
  names=$(for _ in 1 2 3 4; do ask "$1" 5433 'show primary_conninfo' | grep -o 'application_name=pg-[0-9]'; done | sort | uniq -c)
  [ "$(grep -c ' 2 application_name' <<<"$names")" = 2 ]
}

wait_for_lab() {
  local member
  until_true leads 141
  until_true follows 201
  until_true follows 68
  until_true has_slots
  for member in $members; do until_true routes "${member#*:}"; done
  for member in $members; do
    until_true writes_through "${member#*:}"
    until_true reads_through "${member#*:}"
  done
}
