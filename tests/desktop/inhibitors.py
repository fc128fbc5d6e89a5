"""The login manager's locks (org.freedesktop.login1(5), "Inhibit"), on the system bus.

A lock is a file descriptor, which the D-Bus library of the other parts of the desktop cannot send. What it is to do
comes by standard input, what happens goes to standard output, a line of JSON each (inhibitors.ts). It ends with its
input.
"""

import json
import os
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

NAME = "org.freedesktop.login1"
MANAGER = f"{NAME}.Manager"


def tell(event, lock=None):
    print(json.dumps({"event": event, "lock": lock}), flush=True)


class Manager(dbus.service.Object):
    refuses = False

    @dbus.service.method(MANAGER, in_signature="ssss", out_signature="h")
    def Inhibit(self, what, who, why, mode):
        if self.refuses:
            raise dbus.DBusException("Permission denied", name="org.freedesktop.DBus.Error.AccessDenied")
        ours, theirs = os.pipe()
        lock = {"what": str(what), "who": str(who), "why": str(why), "mode": str(mode)}

        def let_go(*_):
            os.close(ours)
            tell("released", lock)
            return False

        # The lock lasts until nobody holds the other end any more.
        GLib.io_add_watch(ours, GLib.IO_HUP, let_go)
        handed_over = dbus.types.UnixFd(theirs)
        os.close(theirs)
        tell("taken", lock)
        return handed_over

    @dbus.service.signal(MANAGER, signature="b")
    def PrepareForSleep(self, start):
        pass

    @dbus.service.signal(MANAGER, signature="b")
    def PrepareForShutdown(self, start):
        pass


def main():
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    bus = dbus.SystemBus()
    manager = Manager(bus, "/org/freedesktop/login1")
    name = dbus.service.BusName(NAME, bus, do_not_queue=True)
    loop = GLib.MainLoop()

    def obey(_source, _condition):
        line = orders.readline()
        if not line:
            loop.quit()
            return False
        order = json.loads(line)
        if order["do"] == "refuse":
            manager.refuses = order["value"]
        else:
            getattr(manager, order["do"])(order["value"])
        return True

    # Without a buffer: what it had read already, nobody would announce.
    orders = os.fdopen(sys.stdin.fileno(), "rb", buffering=0)
    GLib.io_add_watch(orders.fileno(), GLib.IO_IN | GLib.IO_HUP, obey)
    tell("ready")
    loop.run()
    del name


main()
