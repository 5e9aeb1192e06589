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

# newest NAME==VERSION prints a Python that has this version from the registry of Python packages, which stays in CACHE;
# or says on standard error that it is skipped, where the registry cannot be reached.
newest() {
  local folder=$cache/$1
  [ -e "$folder/installed" ] || {
    rm -rf "$folder"
    python3 -m venv "$folder" >"$cache/$1.log" 2>&1 || { echo "skipped: $1, as python3-venv is not installed" >&2; return 0; }
    "$folder/bin/python" -m pip install --quiet "$1" >"$cache/$1.log" 2>&1 || {
      grep -Eq 'Failed to establish|NewConnectionError|timed out|resolve|Connection (refused|reset)|ProxyError|HTTP error (40[134]|5[0-9][0-9])|No matching distribution' \
        "$cache/$1.log" || { cat "$cache/$1.log" >&2; return 1; }
      echo "skipped: $1, as the registry of Python packages cannot be reached" >&2
      return 0
    }
    touch "$folder/installed"
  }
  echo "$folder/bin/python"
}

# java_packages FOLDER gets the packages that FOLDER/pom.xml names, which stay in CACHE, sets $classpath to them and
# compiles FOLDER's programs into the working folder; or ends the test as skipped.
java_packages() {
  local folder=$cache/$1
  need java javac mvn
  mkdir -p "$folder"
  cmp -s "$readers/$1/pom.xml" "$folder/installed" || {
    cp "$readers/$1/pom.xml" "$folder"
    mvn -B -q -U -f "$folder/pom.xml" -Dmaven.repo.local="$folder/repository" -Dmdep.outputFile="$folder/classpath" \
      org.apache.maven.plugins:maven-dependency-plugin:2.8:build-classpath >"$folder/log" 2>&1 || {
      grep -Eq 'Unknown host|timed out|Connection (refused|reset)|Network is unreachable|status code: (40[134]|5[0-9][0-9])|Forbidden' \
        "$folder/log" && skip "the registry of Java packages cannot be reached"
      cat "$folder/log" >&2
      exit 1
    }
    cp "$readers/$1/pom.xml" "$folder/installed"
  }
  classpath=$(<"$folder/classpath")
  javac -nowarn -proc:none -cp "$classpath" -d . "$readers/$1"/*.java
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
