#!/usr/bin/env bash
# The script that `bench/up` compares `bascule up` with: it starts the same processes of the same lab
# (three etcd, three Patroni and their PostgreSQL, HAProxy on each member) and waits for the same conditions, with
# a shell, curl and psql. Usage: plain.sh DIR [up|down]
set -euo pipefail

dir=$1
action=${2:-up}
net=127.0.3
bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)
as=()
if [ "$(id -u)" = 0 ]; then as=(setpriv --reuid=postgres --regid=postgres --init-groups --); fi

down() { # a postmaster survives a killed Patroni; SIGQUIT makes it release its shared memory
  local servers postmasters
  servers=$(cat "$dir"/*.pid 2>/dev/null) || true
  postmasters=$(head -qn1 "$dir"/*-data/postmaster.pid 2>/dev/null) || true
  for pid in $servers; do kill -KILL "$pid" 2>/dev/null || true; done
  for pid in $postmasters; do kill -QUIT "$pid" 2>/dev/null || true; done
  for pid in $servers $postmasters; do
    for _ in $(seq 200); do kill -0 "$pid" 2>/dev/null || break; sleep 0.05; done
  done
  rm -rf "$dir"
}

start() { # NAME ARGUMENT...
  local name=$1
  shift
  "${as[@]}" setsid "$@" >"$dir/$name.log" 2>&1 </dev/null &
  echo $! >"$dir/$name.pid"
}

# shellcheck source-path=SCRIPTDIR source=conditions.sh
. "$(dirname "$(readlink -f "$0")")/conditions.sh"

if [ "$action" = down ]; then down; exit; fi

mkdir -p "$dir"
if [ "$(id -u)" = 0 ]; then chown postgres: "$dir"; fi
initial=$(for e in $etcds; do printf '%s=http://%s.%s:2380,' "${e%:*}" $net "${e#*:}"; done)
for e in $etcds; do
  name=${e%:*} ip=$net.${e#*:}
  start "$name" etcd --name "$name" --data-dir "$dir/$name" --listen-peer-urls "http://$ip:2380" \
    --listen-client-urls "http://$ip:2379" --initial-advertise-peer-urls "http://$ip:2380" \
    --advertise-client-urls "http://$ip:2379" --initial-cluster "${initial%,}" --initial-cluster-token patroni \
    --initial-cluster-state new --enable-v2=true
done

for m in $members; do
  name=${m%:*} ip=$net.${m#*:}
  mkdir -p "$dir/$name-run"
  cat >"$dir/$name.cfg" <<CFG
global
    maxconn 250
defaults
    timeout connect 2s
    timeout client 30m
    timeout server 30m
listen stats
    bind $ip:7000
    mode http
    stats enable
    stats uri /
listen etcd
    bind $ip:2379
    mode tcp
    option tcp-check
    balance roundrobin
    default-server inter 10s downinter 5s rise 2 fall 2 slowstart 60s maxconn 250 maxqueue 256 weight 100
$(for e in $etcds; do echo "    server ${e%:*} $net.${e#*:}:2379 check"; done)
listen production
    bind $ip:5432
    option httpchk GET /primary
    http-check expect status 200
    default-server inter 2s fastinter 1s rise 2 fall 1 on-marked-down shutdown-sessions
$(for s in $members; do echo "    server ${s%:*} $net.${s#*:}:5434 check port 8008"; done)
listen standby
    bind $ip:5433
    option httpchk GET /replica
    http-check expect status 200
    balance roundrobin
    default-server inter 2s fastinter 1s rise 2 fall 1
$(for s in $members; do echo "    server ${s%:*} $net.${s#*:}:5434 check port 8008"; done)
CFG
  cat >"$dir/$name.yml" <<CFG
scope: my-ha-cluster
name: $name
restapi: {listen: "$ip:8008", connect_address: "$ip:8008"}
etcd3: {host: "$ip:2379", use_proxies: true}
bootstrap:
  dcs:
    ttl: 30
    loop_wait: 10
    retry_timeout: 10
    maximum_lag_on_failover: 1048576
    postgresql:
      use_pg_rewind: true
      use_slots: true
      parameters: {wal_level: replica, hot_standby: "on", wal_keep_size: 128MB, max_wal_senders: 5, max_replication_slots: 5, checkpoint_timeout: 30}
  initdb: [{encoding: UTF8}, data-checksums]
  pg_hba: [host all dba all scram-sha-256, host replication repl all scram-sha-256]
  post_bootstrap: $bin/psql -c 'CREATE DATABASE dba'
postgresql:
  listen: $ip:5434
  connect_address: $ip:5434
  data_dir: $dir/$name-data
  bin_dir: $bin
  basebackup: [{checkpoint: fast}]
  pgpass: $dir/$name-run/pgpass
  authentication:
    replication: {username: repl, password: secret}
    superuser: {username: dba, password: secret}
  parameters: {unix_socket_directories: "$dir/$name-run"}
CFG
  if [ "$(id -u)" = 0 ]; then chown -R postgres: "$dir/$name-run"; fi
done

for e in $etcds; do until_true etcd_healthy "${e#*:}"; done
for m in $members; do start "haproxy-${m%:*}" haproxy -db -f "$dir/${m%:*}.cfg"; done
start pg-1 patroni "$dir/pg-1.yml"
until_true initialized
start pg-2 patroni "$dir/pg-2.yml"
start pg-3 patroni "$dir/pg-3.yml"
wait_for_lab
echo up
