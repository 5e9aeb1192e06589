# Sourced by the cli_*.sh tests. $1 is the program, $2 the samples.
#     run ARGUMENT...      runs the program: $status, and what it printed in $tmp/out and $tmp/err
#     expect STATUS WHAT   the status of the last run
#     says TEXT            standard error holds this text;  prints TEXT: standard output does
set -u
export LC_ALL=C
liaison=$1 samples=$2
[ -x "$liaison" ] && [ -d "$samples" ] || { echo "usage: $0 LIAISON SAMPLES" >&2; exit 2; }
tmp=$(mktemp -d)
trap 'chmod -R u+rwx "$tmp"; rm -rf "$tmp"' EXIT
failures=0 checks=0 last=

fail() {
  failures=$((failures + 1))
  echo "FAILED: $*"
  echo "  run:    liaison $last"
  sed 's/^/  stderr: /' "$tmp/err" | head -n 5
}
run() {
  last=$*
  "$liaison" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
  status=$?
}
expect() {
  checks=$((checks + 1))
  [ "$status" -eq "$1" ] || fail "$2: status $status, not $1"
}
says() {
  checks=$((checks + 1))
  grep -qF -- "$1" "$tmp/err" || fail "standard error does not say: $1"
}
prints() {
  checks=$((checks + 1))
  grep -qF -- "$1" "$tmp/out" || fail "standard output does not hold: $1"
}
silent() {
  checks=$((checks + 1))
  [ ! -s "$tmp/err" ] || fail "standard error is not empty"
}
same() {
  checks=$((checks + 1))
  cmp -s "$1" "$2" || fail "$3: $(basename "$1") and $(basename "$2") differ"
}
# A check of any condition: holds WHAT COMMAND...
holds() {
  local what=$1
  shift
  checks=$((checks + 1))
  "$@" || fail "$what"
}
finish() {
  echo "$checks checks, $failures failed"
  [ "$failures" -eq 0 ] && [ "$checks" -gt 0 ]
  exit
}
