#!/bin/sh
# run.sh LIAISON CASE: checks the case's file and compares what is printed, and the exit status, with what is expected: 2
# where an error is expected, else 0.
liaison=$1
cd "$2" || exit 1
if [ -e input.actors ]; then set -- input.actors; else set -- ../actors/small.actors input.rules; fi
[ -e other.rules ] && set -- "$@" other.rules
[ -e options.txt ] && set -- $(cat options.txt) "$@"
got=$("$liaison" check "$@")
status=$?
want=0
grep -q ': error: ' expected.txt && want=2
if [ "$got" != "$(cat expected.txt)" ]; then
    echo "$got" | diff expected.txt - >&2
    exit 1
fi
[ "$status" -eq "$want" ] && exit 0
echo "exit status $status, expected $want" >&2
exit 1
