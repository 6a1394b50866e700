# Times commands alternately. Sourced by the benchmarks; requires a working directory in $work.
# shellcheck shell=bash disable=SC2034,SC2154

timed() { # COMMAND...: prints the elapsed time in seconds
  local begin end
  begin=$(date +%s%N)
  "$@" >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
  end=$(date +%s%N)
  awk -v ns=$((end - begin)) 'BEGIN { printf "%.2f\n", ns / 1e9 }'
}

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# Prints each run of Bascule and of the other command, then the ratio of the medians.
side_by_side() { # RUNS NAME COMMAND-UP COMMAND-DOWN
  local run
  "$here/../bascule" --version >/dev/null # builds Bascule if necessary
  for run in $(seq "$1"); do
    timed bascule_up >>"$work/bascule"
    "$here/../bascule" down >/dev/null
    timed "$3" >>"$work/other"
    "$4"
    echo "run $run: bascule $(tail -1 "$work/bascule") s, $2 $(tail -1 "$work/other") s"
  done
  awk -v b="$(median "$work/bascule")" -v s="$(median "$work/other")" -v name="$2" \
    'BEGIN { printf "medians: bascule %.2f s, %s %.2f s, ratio %.2f\n", b, name, s, b / s }'
}
