#!/usr/bin/env bash
# Installs a Redis server where neither Redis nor Valkey is there, from the system's own packages. It is not started.
set -euo pipefail
for name in redis-server valkey-server; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  if (apt-get update -qq && DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends redis-server) >/dev/null 2>&1; then
    exit 0
  fi
fi
echo "No Redis server could be installed. Install redis-server (6.2 or newer) or valkey-server with the system's packages." >&2
exit 1
