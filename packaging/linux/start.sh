#!/bin/sh
# Starts the window. On a system that cannot run it, prints a sentence and starts the browser edition if that is
# installed, instead of a silent segmentation fault.
here=$(dirname "$(readlink -f "$0")")
browser_edition=/opt/apps/@ID@.browser/files/start.sh

older() {
  [ "$1" != "$2" ] && [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

refusal() {
  page=$(getconf PAGESIZE 2>/dev/null || echo 4096)
  glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/[^0-9]*//')
  if [ "$page" -gt 16384 ]; then
    echo "本机系统的内存页是 $((page / 1024)) KB，窗口版运行不了"
  elif [ -n "$glibc" ] && older "$glibc" "@GLIBC@"; then
    echo "本机系统的 glibc 是 $glibc，窗口版需要 @GLIBC@ 以上"
  fi
}

say() {
  echo "$1" >&2
  if command -v zenity >/dev/null 2>&1; then zenity --error --title=决算公开 --text="$1"
  elif command -v kdialog >/dev/null 2>&1; then kdialog --title 决算公开 --error "$1"
  elif command -v notify-send >/dev/null 2>&1; then notify-send 决算公开 "$1"
  fi
}

why=$(refusal)
if [ -n "$why" ]; then
  if [ -x "$browser_edition" ]; then
    echo "$why，改用浏览器版" >&2
    exec "$browser_edition" "$@"
  fi
  say "$why。请安装浏览器版（只需要 Node 24），数据可以照用。"
  exit 1
fi
exec "$here/juesuan" "$@"
