# Sourced by every READER.sh, with its arguments LIAISON SOURCE CACHE: goes to a folder of its own and writes
# samples.json and hard.json there. Readers print what they found as lines that compare.py understands.
readers=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
liaison=$1 source=$2 cache=$3
graphs="samples hard"

skip() {
  echo "skipped: $*"
  exit 77
}

need() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || skip "$program is not installed"
  done
}

# python_with MODULE sets $python to a Python that has it.
python_with() {
  for python in python3 /usr/bin/python3; do
    "$python" -c "import $1" 2>/dev/null && return 0
  done
  skip "Python's $1 is not installed"
}

# write ENDING [OPTION]... writes both graphs in a format.
write() {
  local ending=$1 graph
  shift
  for graph in $graphs; do
    "$liaison" merge --quiet "$graph.json" "$@" -o "$graph.$ending"
  done
}

# compare GRAPH WHAT <LINES
compare() {
  python3 "$readers/compare.py" "$1.json" "$2 of $1"
}

need python3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$cache"
cd "$work"
"$liaison" graph --quiet "$source/samples" -o samples.json
"$liaison" merge --quiet "$readers/hard.json" -o hard.json
