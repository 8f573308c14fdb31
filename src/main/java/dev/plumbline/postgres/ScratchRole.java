package dev.plumbline.postgres;

import dev.plumbline.port.Connection.Secret;

/** A plain role that logs in and owns working databases: no superuser, no rights on the server's files and programs. */
record ScratchRole(String name, Secret password) {}
