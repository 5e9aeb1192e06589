#!/usr/bin/env bash
# Commands, options, help and the messages for mistakes in them.
. "$(dirname "$0")/cli.sh"

run; expect 2 "no command"; says "usage: liaison COMMAND"
run --version; expect 0 "version"; prints "liaison 0."; silent
run --help; expect 0 "help"; prints "annotate"; silent
run help graph; expect 0 "help of a command"; prints "usage: liaison graph"
run help grpah; expect 2 "help of no command"; says "did you mean graph?"
run grpah x; expect 2 "no such command"; says 'there is no command "grpah"; did you mean graph?'
run xyzzy; expect 2 "no such command"; says "liaison --help lists them"
for command in graph extract annotate merge check explain; do
  run $command --help; expect 0 "$command --help"; prints "usage: liaison $command"; prints "--help"; silent
  run $command -h; expect 0 "$command -h"
  run $command --nosuch x; expect 2 "unknown option"; says "liaison $command: there is no option --nosuch"
  run $command -y x; expect 2 "unknown letter"; says "there is no option -y"
done
run graph --help
for format in svg png html dot graphml json; do prints "  $format "; done
for command in graph extract annotate; do run $command; expect 2 "$command without input"; says "no INPUT is given"; done
run merge; expect 2 "merge without input"; says "no graph and no triples are given"

run annotate --jsno x; expect 2 "typing error"; says "did you mean --json?"
run graph --relatoin x y; expect 2 "typing error"; says "did you mean --relation?"
run graph --dept 2 x; expect 2 "cut short"; says "did you mean --depth?"
run graph -o; expect 2 "no value"; says "--output needs OUT"
run graph --top; expect 2 "no value"; says "--top needs N"
run graph --english=yes x; expect 2 "a value too many"; says "--english takes no value"
run graph --top 0 x; expect 2 "too small"; says '--top takes a whole number from 1'
run graph --top 12x x; expect 2 "no number"; says 'not "12x"'
run graph -j 257 x; expect 2 "too large"; says "from 1 to 256"
run graph --since 2024-13 x; expect 2 "no month"; says 'not "2024-13"'
run graph --until 2023-02-29 x; expect 2 "no day"; says "--until takes a day"
run graph --since 2024 --until 2023-06 x; expect 2 "no time between"; says "--since is later than --until"
run graph --depth 2 x; expect 2 "steps from nobody"; says "--depth counts steps from --actor, which is not given"
run graph --category cooperatoin x; expect 2 "category"; says "did you mean cooperation?"
run graph --category zzz x; expect 2 "category"; says "it takes other, cooperation, conflict or structure"
run graph --status actual,planed x; expect 2 "status"; says "did you mean planned?"
run graph --level contry x; expect 2 "level"; says "did you mean country?"
run graph --graphml stric x; expect 2 "flavour"; says "did you mean strict?"
run graph --json yed x; expect 2 "flavour"; says '--json does not know "yed"'
run graph --format svgg x; expect 2 "format"; says "did you mean svg?"
run graph -o x.svgg x; expect 2 "ending"; says "x.svgg: no format has this ending; did you mean .svg?"
run graph -o x x; expect 2 "no ending"; says "name one with --format"
run graph -o "$tmp/a.dot" -o "$tmp/a.dot" x; expect 2 "output twice"; says "is given as an output twice"
run graph -o "$tmp/none/a.dot" x; expect 1 "no folder"; says "folder $tmp/none: No such file or directory"
holds "nothing is written by a run with a mistake" [ ! -e "$tmp/a.dot" ]

run extract --data "$tmp" x; expect 2 "no data"; says "there is no fr.lex in this folder, which --data names"
LIAISON_DATA=$tmp run extract x; expect 2 "no data"; says "which LIAISON_DATA names"
run extract -r "$tmp/none.rules" x; expect 2 "no rules"; says "none.rules"

# "--" ends options, "-" is standard input, letters may stand together, values may be glued on.
cp "$samples"/gazoduc-siberie-2025.txt "$tmp/-q.txt"
cd "$tmp" || exit 1
run extract -- -q.txt; expect 0 "--"; prints '"doc":'
run graph -qj2 -oa.dot --format=json --title=Titre --depth 1 -- -q.txt; expect 0 "glued"; silent
holds "the glued output is there" [ -s a.dot ]
finish
