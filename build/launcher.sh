#!/bin/sh
# Starts Schalter (the program beside this file, with the ending .bin), or says on the screen why it cannot start.
#
# Chromium's sandbox needs user namespaces, or a helper that belongs to root. Ubuntu (since 23.10) and some administrators
# keep the first from programs, and an archive cannot bring the second. Chromium then ends before any code of ours runs
# (setuid_sandbox_host.cc: FATAL). It is never started without its sandbox.

case $0 in */*) self=$0 ;; *) self=./$0 ;; esac
[ -L "$self" ] && self=$(readlink -f -- "$self")
program=$self.bin
folder=${self%/*}

# A shell that reads byte by byte gets the first digit of a setting and then an end, which is enough, and called a failure.
is() {
  value=
  [ -r "$1" ] && { read -r value <"$1" || :; } && [ "$value" = "$2" ]
}

# Read, not tried out: an ordinary start waits for no other process.
may_be_kept_from_it() {
  [ ! -u "$folder/chrome-sandbox" ] && {
    is /proc/sys/kernel/apparmor_restrict_unprivileged_userns 1 ||
      is /proc/sys/kernel/unprivileged_userns_clone 0 ||
      is /proc/sys/user/max_user_namespaces 0
  }
}

# An AppArmor profile may allow it to this program alone, so nothing else can tell. 133 is SIGTRAP, by which Chromium ends.
is_kept_from_it() {
  (
    ulimit -c 0
    "$program" --trial "$@"
    exit $? # or this shell becomes the program, and the outer one prints how it ended
  ) >/dev/null 2>&1 </dev/null
  [ $? -eq 133 ]
}

may_be_kept_from_it && is_kept_from_it "$@" || exec "$program" "$@"

# In short lines, for xmessage breaks none.
folder=$(cd -- "$folder" && pwd)
case ${LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-$LANG}}} in
de*)
  title='Schalter kann nicht starten'
  text="Dieser Computer erlaubt Schalter nicht, seine Teile gegeneinander
abzuschotten (user namespaces). Ohne diesen Schutz startet es nicht.

Bitte die Person, die diesen Computer betreut, um Folgendes.
Starte Schalter danach noch einmal.

Im Ordner $folder:
sudo chown root:root chrome-sandbox && sudo chmod 4755 chrome-sandbox"
  ;;
*)
  title='Schalter cannot start'
  text="This computer does not let Schalter shut off its parts from each other
(user namespaces). It does not start without that protection.

Ask whoever looks after this computer for the following.
Then start Schalter again.

In the folder $folder:
sudo chown root:root chrome-sandbox && sudo chmod 4755 chrome-sandbox"
  ;;
esac

printf '%s\n\n%s\n' "$title" "$text" >&2
there() { command -v "$1" >/dev/null 2>&1; }
if [ -n "$DISPLAY$WAYLAND_DISPLAY" ]; then
  if there zenity; then
    zenity --error --no-markup --title="$title" --text="$text"
  elif there kdialog; then
    kdialog --title "$title" --error "$text"
  elif [ -n "$DISPLAY" ] && there xmessage; then
    xmessage -center -title "$title" "$text"
  elif there notify-send; then
    notify-send --urgency=critical "$title" "$text"
  fi
fi >/dev/null 2>&1
exit 1
