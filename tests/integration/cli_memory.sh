#!/usr/bin/env bash
# Too little memory, from none for the start to enough: a message and a status, never a crash nor half a file. What is
# drawn is left out, since the libraries that draw give up by themselves.
. "$(dirname "$0")/cli.sh"
cd "$tmp" || exit 1
if ! (ulimit -v 4000000 && "$liaison" --version >out 2>&1); then
  echo "skipped: a program built with sanitizers cannot be given less memory"
  exit 0
fi
within() { # KILOBYTES ARGUMENT...
  local limit=$1
  shift
  last="$* within $limit KB"
  (ulimit -v "$limit"; exec "$liaison" "$@") >out 2>err </dev/null
  status=$?
}
failed=0
for limit in $(seq 60000 12000 2000000); do
  good=0
  for arguments in "graph -q -j1 $samples -o m.json" "graph -q -j2 $samples -o m.json" "extract -j2 $samples" \
    "annotate $samples" "check"; do
    rm -f m.json
    within "$limit" $arguments
    case "$status $arguments" in
      0*) good=$((good + 1)) ;;
      "2 check") holds "check tells its mistakes" [ -s out -o -s err ]; [ -s out ] && good=$((good + 1)) ;;
      [12]*) failed=$((failed + 1)); holds "there is a message" [ -s err ]; holds "no file is left" [ ! -e m.json ] ;;
      *) fail "status $status" ;;
    esac
  done
  [ $good -eq 5 ] && break
done
holds "some runs had too little memory" [ $failed -gt 0 ]
holds "some limit is enough" [ "$good" -eq 5 ]
holds "no temporary file is left" [ -z "$(find . -name '*.tmp')" ]
finish
