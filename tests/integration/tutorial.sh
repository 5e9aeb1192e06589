#!/usr/bin/env bash
# Does what docs/tutoriel.md says, word for word, and compares what is printed.
#     tutorial.sh LIAISON TUTORIAL RULES
# ```fichier NAME blocks are written; of ```console blocks, lines with $ are run and the others are what they print. A line
# of […] stands for any lines, [0-9]+ for any number.
set -u
export LC_ALL=C.UTF-8
liaison=$1 tutorial=$2 rules=$3
[ -x "$liaison" ] && [ -f "$tutorial" ] && [ -d "$rules" ] || { echo "usage: $0 LIAISON TUTORIAL RULES" >&2; exit 2; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir "$tmp/bin" "$tmp/work"
ln -s "$(realpath "$liaison")" "$tmp/bin/liaison"
ln -s "$(realpath "$rules")" "$tmp/work/rules"
export PATH=$tmp/bin:$PATH
exec 3<"$tutorial"
cd "$tmp/work" || exit 2
steps=0 failures=0 command='' expected='' number=0 at=0

# Is the text what is expected? Both end each line with a newline.
agrees() {
  local pattern='^' line
  while IFS= read -r line; do
    if [ "$line" = '[…]' ]; then
      pattern+=$'(.*\n)*'
    else
      line=$(printf '%s' "$line" | sed -e 's/[][\.*^$(){}+?|/]/\\&/g' -e 's/\\\[0-9\\\]\\+/[0-9]+/g')
      pattern+=$line$'\n'
    fi
  done < <(printf '%s' "$1")
  [[ $2 =~ $pattern$ ]]
}

run_step() {
  [ -n "$command" ] || return 0
  local found
  found=$(bash -c "$command" 2>&1; echo .)
  found=${found%.}
  steps=$((steps + 1))
  if ! agrees "$expected" "$found"; then
    failures=$((failures + 1))
    printf '%s:%d: $ %s\n---- the tutorial says\n%s---- it prints\n%s' "$tutorial" "$at" "$command" "$expected" "$found"
  fi
  command='' expected=''
}

kind=prose
while IFS= read -r line <&3; do
  number=$((number + 1))
  case $kind:$line in
  prose:'```fichier '*) kind=file name=${line#'```fichier '} && : >"$name" ;;
  prose:'```console') kind=console ;;
  prose:'```'*) kind=other ;;
  file:'```' | other:'```') kind=prose ;;
  file:*) printf '%s\n' "$line" >>"$name" ;;
  console:'```') run_step && kind=prose ;;
  console:'$ '*) run_step && command=${line#'$ '} at=$number ;;
  console:*) expected+=$line$'\n' ;;
  esac
done
echo "$steps commands, $failures failed"
[ "$kind" = prose ] && [ "$failures" -eq 0 ] && [ "$steps" -gt 5 ]
