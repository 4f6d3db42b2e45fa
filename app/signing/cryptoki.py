"""The five PKCS#11 calls that touch a PIN or a private key, spoken directly; inside the token child only.

python-pkcs11 finds slots, certificates and keys. It cannot ask a pad for a signature's own PIN, keeps a PIN in
strings that nobody can wipe, and leaves a session open when its login was refused; so these calls are made here,
on the handles that it found.
"""

import ctypes
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

USER, FOR_THIS_SIGNATURE = 1, 2
_PACK = 1 if sys.platform == "win32" else 0
_LARGEST_SIGNATURE = 4096
_CLOSE, _LOGIN, _LOGOUT, _SIGN_INIT, _SIGN = 13, 18, 19, 42, 43
_CALLS = 68
_NO_SUCH_MECHANISM = frozenset({0x63, 0x68, 0x70, 0x71})
_ALREADY_LOGGED_IN = 0x100

_Word, _Pointer = ctypes.c_ulong, ctypes.c_void_p
_TAKES_HANDLE = ctypes.CFUNCTYPE(_Word, _Word)
_TAKES_PIN = ctypes.CFUNCTYPE(_Word, _Word, _Word, _Pointer, _Word)
_TAKES_KEY = ctypes.CFUNCTYPE(_Word, _Word, _Pointer, _Word)
_TAKES_DATA = ctypes.CFUNCTYPE(_Word, _Word, ctypes.c_char_p, _Word, _Pointer, ctypes.POINTER(_Word))


class Refusal(Exception):
    """A call answered with something else than CKR_OK."""

    def __init__(self, value: int) -> None:
        """Keep the return value."""
        super().__init__(f"CKR {value:#x}")
        self.value = value


@dataclass(frozen=True)
class Order:
    """One way to have the same thing signed: the mechanism, the bytes it takes, and its parameter in words."""

    mechanism: int
    data: bytes
    parameter: tuple[int, ...] = ()


class _List(ctypes.Structure):
    _pack_: ClassVar[int] = _PACK
    _fields_: ClassVar = [("version", ctypes.c_ubyte * 2), ("calls", _Pointer * _CALLS)]


class _Mechanism(ctypes.Structure):
    _pack_: ClassVar[int] = _PACK
    _fields_: ClassVar = [("mechanism", _Word), ("parameter", _Pointer), ("length", _Word)]


class Cryptoki:
    """One module that is loaded and initialised already."""

    def __init__(self, module: str) -> None:
        """Find the module's list of functions; raises OSError, AttributeError or Refusal."""
        library = ctypes.CDLL(module)
        found = ctypes.POINTER(_List)()
        get = library.C_GetFunctionList
        get.restype, get.argtypes = _Word, [ctypes.POINTER(ctypes.POINTER(_List))]
        _check(get(ctypes.byref(found)))
        self._library, self._calls = library, found.contents.calls

    def login(self, session: int, user: int, pin: bytearray | None) -> None:
        """Log in; without a PIN the token asks its own pad. Raises Refusal.

        A module that says somebody is logged in has not looked at the PIN: whoever that was is logged out first.
        """
        answer = self._login(session, user, pin)
        if answer == _ALREADY_LOGGED_IN and user == USER:
            _TAKES_HANDLE(self._calls[_LOGOUT])(session)
            answer = self._login(session, user, pin)
        _check(answer)

    def _login(self, session: int, user: int, pin: bytearray | None) -> int:
        call = _TAKES_PIN(self._calls[_LOGIN])
        if pin is None:
            return int(call(session, user, None, 0))
        text = (ctypes.c_char * len(pin)).from_buffer(pin)
        return int(call(session, user, ctypes.addressof(text), len(pin)))

    def end(self, session: int) -> None:
        """Log out and close the session; a token that is gone needs no farewell."""
        _TAKES_HANDLE(self._calls[_LOGOUT])(session)
        _TAKES_HANDLE(self._calls[_CLOSE])(session)

    def sign(self, session: int, key: int, orders: list[Order], before: Callable[[], None]) -> bytes:
        """Sign by the first of the orders whose mechanism the token has; `before` runs between start and signature.

        Raises Refusal, and whatever `before` raises.
        """
        order = self._begin(session, key, orders)
        before()
        signature = ctypes.create_string_buffer(_LARGEST_SIGNATURE)
        size = _Word(_LARGEST_SIGNATURE)
        call = _TAKES_DATA(self._calls[_SIGN])
        _check(call(session, order.data, len(order.data), ctypes.addressof(signature), ctypes.byref(size)))
        return signature.raw[: min(size.value, _LARGEST_SIGNATURE)]

    def _begin(self, session: int, key: int, orders: list[Order]) -> Order:
        call = _TAKES_KEY(self._calls[_SIGN_INIT])
        answer = 0
        for order in orders:
            words = (_Word * len(order.parameter))(*order.parameter)
            where = ctypes.addressof(words) if order.parameter else None
            mechanism = _Mechanism(order.mechanism, where, ctypes.sizeof(words))
            answer = call(session, ctypes.addressof(mechanism), key)
            if answer == 0:
                return order
            if answer not in _NO_SUCH_MECHANISM:
                break
        raise Refusal(answer)


def _check(answer: int) -> None:
    if answer:
        raise Refusal(answer)
