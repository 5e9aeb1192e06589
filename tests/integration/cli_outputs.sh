#!/usr/bin/env bash
# Outputs that cannot be written: a message and status 1, and never half a file.
. "$(dirname "$0")/cli.sh"
cd "$tmp" || exit 1
into() { # FILE ARGUMENT...: standard output goes to FILE
  local file=$1
  shift
  last="$* > $file"
  "$liaison" "$@" >"$file" 2>err </dev/null
  status=$?
}
cat >good.rules <<'R'
relation rencontre: symmetric, cooperation
    X rencontre Y
    + La Russie a rencontré la Chine.   => Russie, Chine
R
run graph -q "$samples" -o g.json; expect 0 "graph"
if [ -e /dev/full ]; then
  for arguments in "extract $samples" "graph $samples" "annotate $samples" "annotate --json $samples" "merge g.json" \
    "--help" "graph --help" "check good.rules"; do
    into /dev/full $arguments
    expect 1 "/dev/full: $arguments"
  done
  into /dev/full extract "$samples"; says "standard output: cannot be written: No space left on device"
  into /dev/full graph "$samples"; says "standard output"; says "No space left on device"
  ln -s /dev/full full.dot
  run graph "$samples" -o full.dot; expect 1 "-o /dev/full"; says "full.dot"; says "No space left on device"
  run graph "$samples" -o full.dot -o other.dot; expect 1 "one of two fails"
  holds "the other output is written" [ -s other.dot ]
fi

# A closed pipe and a closed standard output.
last="extract > closed pipe"
mkfifo pipe
(exec 3<pipe; exec 3<&-) &
"$liaison" extract "$samples" "$samples" "$samples" "$samples" >pipe 2>err; status=$?
wait
expect 1 "a closed pipe"
holds "who stops reading is told nothing" [ ! -s err ]
last="graph > closed pipe"
(exec 3<pipe; exec 3<&-) &
"$liaison" graph -q "$samples" >pipe 2>err; status=$?
wait
expect 1 "a graph into a closed pipe"
holds "who stops reading a graph is told nothing" [ ! -s err ]
last="extract >&-"
"$liaison" extract "$samples" >&- 2>err; status=$?
expect 1 "a closed standard output"
last="graph -o x.dot >&-"
"$liaison" graph "$samples" -q -o x.dot >&- 2>&-; status=$?
expect 0 "files need no standard output"
same x.dot other.dot "the graph with standard output closed and open"

# What cannot be written is known before anything is read.
run graph "$samples" -o nowhere/x.dot -o y.dot; expect 1 "no such folder"; says "nowhere"
holds "nothing is read when an output cannot be written" [ ! -e y.dot ]
holds "no summary of what was not read" [ "$(grep -c articles err)" -eq 0 ]
holds "no temporary file of the check is left" [ -z "$(find . -name '*.tmp')" ]

# A folder in place of a file; a file is replaced whole or left as it was.
mkdir folder.dot
run graph "$samples" -o folder.dot; expect 1 "a folder as output"; says "folder.dot"
printf 'before' >kept.dot
(ulimit -f 1; "$liaison" graph "$samples" -q -o kept.dot >out 2>err); status=$?
last="graph -o kept.dot with a limit of 512 bytes"
expect 1 "a limit on the size of files"; says "kept.dot"
holds "a file that cannot be written whole is left as it was" [ "$(cat kept.dot)" = before ]
holds "no temporary file is left" [ -z "$(find . -name '*.tmp')" ]
run graph "$samples" -q -o kept.dot; expect 0 "replaced"
same kept.dot other.dot "the replaced file"

# Formats of standard output, and - beside files.
run graph -q "$samples" -o -; expect 0 "JSON"; same out g.json "standard output and -o g.json"
run graph -q "$samples" -o - --format dot; expect 0 "DOT"; same out other.dot "standard output and -o other.dot"
run graph -q "$samples" -o odd.ending --format dot; expect 0 "odd ending"; same odd.ending other.dot "--format"

# A directed and a symmetric relation of one name between the same two stay two, in every format.
party() { printf '{"id":"%s","name":"%s","type":"country","mention":"%s","start":0,"end":1}' "$1" "$1" "$1"; }
for symmetric in true false; do
  printf '{"doc":"a","start":0,"end":7,"text":"a et b.","relation":"accord","category":"cooperation","status":"actual",'
  printf '"symmetric":%s,"source":%s,"target":%s}\n' "$symmetric" "$(party a)" "$(party b)"
done >twins.jsonl
for format in graphml gexf csv dot json; do
  run merge --format "$format" twins.jsonl; expect 0 "$format of twins"
  holds "$format: the symmetric one is told from the directed one" [ "$(grep -cF 'accord (symmetric)' out)" = 1 ]
done
finish
