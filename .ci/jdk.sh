# For ./run and ./test: finds the JDKs of this machine. Sourced, not run.

# newest_jdk [AT_MOST]: prints the home of the newest installed JDK from 17 on, of at most that major version.
newest_jdk() {
  local home major best='' best_major=16 at_most=${1:-999} on_path
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/*; do
    [ -x "$home/bin/javac" ] && [ -f "$home/release" ] || continue
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    if [ "${major:-0}" -gt "$best_major" ] && [ "$major" -le "$at_most" ]; then best=$home best_major=$major; fi
  done
  if [ -z "$best" ]; then
    echo "No JDK of version 17 or later is installed (looked at JAVA_HOME, PATH and /usr/lib/jvm)." >&2
    return 1
  fi
  echo "$best"
}
