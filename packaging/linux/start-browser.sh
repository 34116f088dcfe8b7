#!/bin/sh
# Starts the edition that runs in the system's browser: needs Node 24 or newer, beside it (node/bin/node) or in the path.
here=$(dirname "$(readlink -f "$0")")

for node in "$here/node/bin/node" "$(command -v node)" /opt/node/bin/node /usr/local/bin/node; do
  [ -x "$node" ] || continue
  major=$("$node" -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
  if [ "$major" -ge 24 ]; then exec "$node" "$here/out/main/server.js" "$@"; fi
done

say="需要 Node 24 以上：请从 Node 的网站取本机架构的压缩包，解开放在“$here/node”里，再启动。"
echo "$say" >&2
if command -v zenity >/dev/null 2>&1; then zenity --error --title=决算公开 --text="$say"
elif command -v notify-send >/dev/null 2>&1; then notify-send 决算公开 "$say"
fi
exit 1
