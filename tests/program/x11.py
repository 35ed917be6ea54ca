# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does what a window manager and a keyboard do, on a display that has neither.

Calls libX11 and libXtst. Each `Screen` is a separate connection; close it before the display ends, because Xlib ends a
process that loses its display.
"""

import ctypes

ICONIC = 3  # of WM_STATE, ICCCM 4.1.3.1
CLIENT_MESSAGE = 33
REPLACE = 0  # of XChangeProperty
ANY_TYPE = 0

Window = Atom = KeySym = ctypes.c_ulong
_ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib.h with the five numbers of its data."""
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
                ("window", Window), ("message_type", Atom), ("format", ctypes.c_int), ("data", ctypes.c_long * 5)]


def _library(name, **functions):
    library = ctypes.CDLL(name)
    for function, (result, *arguments) in functions.items():
        getattr(library, function).restype = result
        getattr(library, function).argtypes = arguments
    return library


_int, _long, _pointer, _text = ctypes.c_int, ctypes.c_long, ctypes.c_void_p, ctypes.c_char_p
_x = _library(
    "libX11.so.6", XInitThreads=(_int,), XOpenDisplay=(_pointer, _text), XCloseDisplay=(_int, _pointer), XSync=(_int, _pointer, _int),
    XDefaultRootWindow=(Window, _pointer), XInternAtom=(Atom, _pointer, _text, _int), XFree=(_int, _pointer),
    XQueryTree=(_int, _pointer, Window, *[_pointer] * 4), XGetWindowProperty=(
        _int, _pointer, Window, Atom, _long, _long, _int, Atom, *[_pointer] * 5),
    XChangeProperty=(_int, _pointer, Window, Atom, Atom, _int, _int, _pointer, _int), XUnmapWindow=(_int, _pointer, Window),
    XSendEvent=(_int, _pointer, Window, _int, _long, _pointer), XKeysymToKeycode=(ctypes.c_ubyte, _pointer, KeySym),
    XSetInputFocus=(_int, _pointer, Window, _int, ctypes.c_ulong), XSetErrorHandler=(_pointer, _ErrorHandler))
_test = _library("libXtst.so.6", XTestFakeKeyEvent=(_int, _pointer, ctypes.c_uint, _int, ctypes.c_ulong))
_x.XInitThreads()
_ignore = _ErrorHandler(lambda display, event: 0)  # a window may be destroyed while it is queried
_x.XSetErrorHandler(_ignore)


class Screen:
    """A connection to an X server, by its name (":7"). A context manager."""

    def __init__(self, name):
        self._display = _x.XOpenDisplay(name.encode())
        if not self._display:
            raise OSError("The X server %s cannot be reached." % name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        _x.XCloseDisplay(self._display)

    def window_of(self, process_id):
        """The top-level window of a process that has a title, or None."""
        root, parent, children, count = Window(), Window(), ctypes.POINTER(Window)(), ctypes.c_uint()
        _x.XQueryTree(self._display, _x.XDefaultRootWindow(self._display),
                      *map(ctypes.byref, (root, parent, children, count)))
        windows = [children[index] for index in range(count.value)]
        if count.value:
            _x.XFree(children)
        return next((window for window in windows if self._numbers(window, "_NET_WM_PID")[:1] == [process_id]
                     and self._numbers(window, "WM_HINTS")), None)

    def iconify(self, window):
        """Minimises a window as a window manager does: sets its state and unmaps it."""
        self._set_numbers(window, "WM_STATE", "WM_STATE", [ICONIC, 0])
        self._set_numbers(window, "_NET_WM_STATE", "ATOM", [self._atom("_NET_WM_STATE_HIDDEN")])
        _x.XUnmapWindow(self._display, window)
        self._sync()

    def close(self, window):
        """Requests to close it, as the button in its frame does."""
        message = ClientMessage(type=CLIENT_MESSAGE, window=window, message_type=self._atom("WM_PROTOCOLS"), format=32)
        message.data[0] = self._atom("WM_DELETE_WINDOW")
        event = ctypes.create_string_buffer(bytes(message), 192)  # the size of the union XEvent
        _x.XSendEvent(self._display, window, 0, 0, event)
        self._sync()

    def focus(self, window):
        _x.XSetInputFocus(self._display, window, 1, 0)
        self._sync()

    def press(self, character):
        """Presses and releases the key of a lower-case letter, a digit or the space."""
        key = _x.XKeysymToKeycode(self._display, ord(character))
        for down in (1, 0):
            _test.XTestFakeKeyEvent(self._display, key, down, 0)
        self._sync()

    def _sync(self):
        _x.XSync(self._display, 0)

    def _atom(self, name):
        return _x.XInternAtom(self._display, name.encode(), 0)

    def _numbers(self, window, name):
        """Up to 32 numbers of a property; none if the window does not have it."""
        kind, width, count, rest, data = Atom(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)()
        failed = _x.XGetWindowProperty(self._display, window, self._atom(name), 0, 32, 0, ANY_TYPE,
                                       *map(ctypes.byref, (kind, width, count, rest, data)))
        if failed or not data:
            return []
        numbers = [data[index] for index in range(count.value)] if width.value == 32 else []
        _x.XFree(data)
        return numbers

    def _set_numbers(self, window, name, kind, numbers):
        values = (ctypes.c_ulong * len(numbers))(*numbers)
        _x.XChangeProperty(self._display, window, self._atom(name), self._atom(kind), 32, REPLACE, values, len(numbers))
