# Sourced by the other scripts: `packages NAME...` installs the Debian packages that are missing, with sudo where the
# user is not root; nothing is done where all are there.
build_packages="cmake ninja-build gcc libc6-dev pkg-config libxml2-dev libjansson-dev uthash-dev libgraphviz-dev
  libserd-dev libhunspell-dev hunspell-fr-comprehensive fonts-dejavu-core"
# What exports are read with; npm may come from elsewhere.
reader_packages="graphviz libxml2-utils python3 python3-venv python3-networkx python3-igraph python3-jsonschema serdi
  default-jdk-headless maven chromium"
command -v npm >/dev/null || reader_packages="$reader_packages nodejs npm"
fuzz_packages="clang libclang-rt-14-dev"

packages() {
  local missing=() name as_root=()
  for name in "$@"; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q ' installed$' || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  command -v apt-get >/dev/null || { echo "please install: ${missing[*]}" >&2; return 1; }
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  echo "installing ${missing[*]}"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
