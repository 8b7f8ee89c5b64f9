#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays the desktop's session manager (XSMP) for the programs that are started with $SESSION_MANAGER.

  session.py       the first line it writes is the address for $SESSION_MANAGER

What happens is written one JSON object a line; CLIENT is a number, counted from 1 in the order of the connections:
  {"what": "client", "client"}                          a program has joined the session
  {"what": "saved", "client", "success"}                it has answered the wish to save itself
  {"what": "interact", "client", "error"}               it wants to ask the person, and now may
  {"what": "interacted", "client", "cancel"}            it has asked; the logout is to be cancelled or not
  {"what": "properties", "client", "properties"}        name and list of values of what it told, such as RestartCommand
  {"what": "gone", "client"}                            it has left

Lines that it understands on its standard input:
  save         a checkpoint: nobody logs out
  logout       every program is told to save itself, for the session ends; questions to the person are allowed
  cancel       the person has thought better of it
  die          every program is told to end, as after a logout to which all have said yes
The end of its input ends it.
"""
import ctypes
import json
import os
import select
import sys

sys.dont_write_bytecode = True
POINTER = ctypes.c_void_p
SAVE_LOCAL, SAVE_BOTH = 1, 2
INTERACT_NONE, INTERACT_ANY = 0, 2
SUCCESS, IO_ERROR = 0, 1  # of IceProcessMessages; else the connection is closed and its memory given back
TEXT_TYPES = (b"ARRAY8", b"LISTofARRAY8")


def callback_type(*arguments, result=None):
    return ctypes.CFUNCTYPE(result, *arguments)


class Value(ctypes.Structure):
    _fields_ = [("length", ctypes.c_int), ("value", POINTER)]


class Property(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("type", ctypes.c_char_p), ("count", ctypes.c_int),
                ("values", ctypes.POINTER(Value))]


REGISTER = callback_type(POINTER, POINTER, POINTER, result=ctypes.c_int)
NUMBERED = callback_type(POINTER, POINTER, ctypes.c_int)
PLAIN = callback_type(POINTER, POINTER)
REQUEST = callback_type(POINTER, POINTER, *[ctypes.c_int] * 5)
LISTED = callback_type(POINTER, POINTER, ctypes.c_int, ctypes.POINTER(ctypes.POINTER(Property)))
NAMES = callback_type(POINTER, POINTER, ctypes.c_int, POINTER)
NEW_CLIENT = callback_type(POINTER, POINTER, ctypes.POINTER(ctypes.c_ulong), POINTER, POINTER, result=ctypes.c_int)
EVERYBODY = callback_type(ctypes.c_char_p, result=ctypes.c_int)
BROKEN = callback_type(POINTER)
# The members of SmsCallbacks in their order; each is followed by a pointer for its owner's use.
MEMBERS = (("register", REGISTER), ("interact", NUMBERED), ("interacted", NUMBERED), ("request", REQUEST),
           ("second_phase", PLAIN), ("saved", NUMBERED), ("closed", callback_type(POINTER, POINTER, ctypes.c_int, POINTER)),
           ("set_properties", LISTED), ("delete_properties", NAMES), ("get_properties", PLAIN))


class Callbacks(ctypes.Structure):
    _fields_ = [field for name, kind in MEMBERS for field in ((name, kind), (name + "_data", POINTER))]


def library(name, functions):
    """A library with the types of the functions that are used of it: (result, arguments)."""
    found = ctypes.CDLL(name)
    for function, (result, *arguments) in functions.items():
        getattr(found, function).restype = result
        getattr(found, function).argtypes = arguments
    return found


def ice_library():
    listeners = ctypes.POINTER(POINTER)
    return library("libICE.so.6", {
        "IceListenForConnections": (ctypes.c_int, ctypes.POINTER(ctypes.c_int), ctypes.POINTER(listeners), ctypes.c_int,
                                    ctypes.c_char_p),
        "IceComposeNetworkIdList": (ctypes.c_char_p, ctypes.c_int, listeners),
        "IceFreeListenObjs": (None, ctypes.c_int, listeners),
        "IceGetListenConnectionNumber": (ctypes.c_int, POINTER),
        "IceSetHostBasedAuthProc": (None, POINTER, EVERYBODY),
        "IceAcceptConnection": (POINTER, POINTER, ctypes.POINTER(ctypes.c_int)),
        "IceConnectionStatus": (ctypes.c_int, POINTER),
        "IceConnectionNumber": (ctypes.c_int, POINTER),
        "IceProcessMessages": (ctypes.c_int, POINTER, POINTER, POINTER),
        "IceSetIOErrorHandler": (POINTER, BROKEN),
        "IceSetShutdownNegotiation": (None, POINTER, ctypes.c_int),
        "IceCloseConnection": (ctypes.c_int, POINTER),
        "_IceTransNoListen": (ctypes.c_int, ctypes.c_char_p)})


def sm_library():
    return library("libSM.so.6", {
        "SmsInitialize": (ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p, NEW_CLIENT, POINTER, EVERYBODY, ctypes.c_int,
                          ctypes.c_char_p),
        "SmsGenerateClientID": (POINTER, POINTER),
        "SmsRegisterClientReply": (ctypes.c_int, POINTER, POINTER),
        "SmsSaveYourself": (None, POINTER, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_int),
        "SmsSaveYourselfPhase2": (None, POINTER),
        "SmsSaveComplete": (None, POINTER),
        "SmsShutdownCancelled": (None, POINTER),
        "SmsInteract": (None, POINTER),
        "SmsDie": (None, POINTER),
        "SmsGetIceConnection": (POINTER, POINTER),
        "SmsReturnProperties": (None, POINTER, ctypes.c_int, POINTER)})


def tell(what, **more):
    print(json.dumps({"what": what, **more}), flush=True)


def read_property(prop):
    values = []
    for each in prop.values[:prop.count]:
        raw = ctypes.string_at(each.value, each.length)
        values.append(raw.decode(errors="replace") if prop.type in TEXT_TYPES else list(raw))
    return values


class Session:
    def __init__(self):
        self.ice, self.sm = ice_library(), sm_library()
        self.clients = {}      # number of each SmsConn
        self.welcomed = 0
        self.connections = []  # each IceConn
        self.listeners = ctypes.POINTER(POINTER)()
        self.count = ctypes.c_int()
        self.ending = False
        # What the libraries keep pointers to must live as long as they do.
        self.everybody = EVERYBODY(lambda host: 1)
        self.broken = BROKEN(lambda connection: None)
        self.newcomer = NEW_CLIENT(self.welcome)
        self.callbacks = {name: kind(getattr(self, name)) for name, kind in MEMBERS}

    def listen(self):
        error = ctypes.create_string_buffer(256)
        self.ice.IceSetIOErrorHandler(self.broken)
        self.ice._IceTransNoListen(b"tcp")  # nobody is asked who he is
        if not self.sm.SmsInitialize(b"rig", b"1", self.newcomer, None, self.everybody, 256, error) or \
                not self.ice.IceListenForConnections(ctypes.byref(self.count), ctypes.byref(self.listeners), 256, error):
            sys.exit(f"rig/session.py: {error.value.decode()}")
        for listener in self.listeners[:self.count.value]:
            self.ice.IceSetHostBasedAuthProc(listener, self.everybody)
        print(self.ice.IceComposeNetworkIdList(self.count, self.listeners).decode(), flush=True)

    # --- what clients say ------------------------------------------------------------------------
    def welcome(self, client, _data, mask, callbacks, _reason):
        self.welcomed += 1
        self.clients[client] = self.welcomed
        filled = ctypes.cast(callbacks, ctypes.POINTER(Callbacks)).contents
        for name, callback in self.callbacks.items():
            setattr(filled, name, callback)
        mask[0] = (1 << len(MEMBERS)) - 1
        return 1

    def register(self, client, _data, previous):
        if previous:
            return 0  # an id of an earlier session: the client asks once more, without
        self.sm.SmsRegisterClientReply(client, self.sm.SmsGenerateClientID(client))
        tell("client", client=self.clients[client])
        self.sm.SmsSaveYourself(client, SAVE_LOCAL, 0, INTERACT_NONE, 0)
        return 1

    def interact(self, client, _data, dialog):
        tell("interact", client=self.clients[client], error=dialog == 0)
        self.sm.SmsInteract(client)

    def interacted(self, client, _data, cancel):
        tell("interacted", client=self.clients[client], cancel=bool(cancel))

    def request(self, client, *_):
        pass

    def second_phase(self, client, _data):
        self.sm.SmsSaveYourselfPhase2(client)

    def saved(self, client, _data, success):
        tell("saved", client=self.clients[client], success=bool(success))
        if not self.ending:
            self.sm.SmsSaveComplete(client)

    def closed(self, client, *_):
        tell("gone", client=self.clients.pop(client))

    def set_properties(self, client, _data, count, properties):
        told = {each.contents.name.decode(): read_property(each.contents) for each in properties[:count]}
        tell("properties", client=self.clients[client], properties=told)

    def delete_properties(self, *_):
        pass

    def get_properties(self, client, _data):
        self.sm.SmsReturnProperties(client, 0, None)

    # --- what the test says ----------------------------------------------------------------------
    def do(self, word):
        self.ending = word in ("logout", "die")
        for client in list(self.clients):
            if word in ("save", "logout"):
                self.sm.SmsSaveYourself(client, SAVE_BOTH, word == "logout", INTERACT_ANY, 0)
            elif word == "cancel":
                self.sm.SmsShutdownCancelled(client)
            elif word == "die":
                self.sm.SmsDie(client)

    # --- the wires -------------------------------------------------------------------------------
    def accept(self, listener):
        status = ctypes.c_int()
        connection = self.ice.IceAcceptConnection(listener, ctypes.byref(status))
        if not connection:
            return
        self.ice.IceSetShutdownNegotiation(connection, 0)
        self.connections.append(connection)

    def read(self, connection):
        status = self.ice.IceProcessMessages(connection, None, None)
        if status == SUCCESS:
            return
        self.connections.remove(connection)
        for client in [each for each in self.clients if self.sm.SmsGetIceConnection(each) == connection]:
            self.closed(client)  # killed, it could not say so
        if status == IO_ERROR:
            self.ice.IceCloseConnection(connection)

    def serve(self):
        listeners = {self.ice.IceGetListenConnectionNumber(each): each for each in self.listeners[:self.count.value]}
        while True:
            clients = {self.ice.IceConnectionNumber(each): each for each in self.connections}
            for ready in select.select([0, *listeners, *clients], [], [])[0]:
                if ready in listeners:
                    self.accept(listeners[ready])
                elif ready in clients:
                    self.read(clients[ready])
                else:
                    words = os.read(0, 4096).decode().split()
                    if not words:
                        return
                    for word in words:
                        self.do(word)


def main():
    session = Session()
    session.listen()
    try:
        session.serve()
    finally:
        session.ice.IceFreeListenObjs(session.count, session.listeners)


if __name__ == "__main__":
    main()
