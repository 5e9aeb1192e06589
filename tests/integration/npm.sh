# Sourced: npm_install FOLDER installs what its package-lock.json lists, or ends the test as skipped (77) where the
# registry cannot be reached.
npm_install() {
  local log=$1/npm.log
  (cd "$1" && npm ci --ignore-scripts --no-progress >"$log" 2>&1) && return 0
  if grep -Eq 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|E40[134]|E5[0-9][0-9]' "$log"; then
    echo "skipped: npm's registry cannot be reached"
    exit 77
  fi
  cat "$log" >&2
  exit 1
}
