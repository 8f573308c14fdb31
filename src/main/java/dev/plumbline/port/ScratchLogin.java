package dev.plumbline.port;

import dev.plumbline.port.Connection.Secret;

/** How a program of a trusted project reaches one scratch database: the plain role that owns it. */
public record ScratchLogin(String host, int port, String database, String user, Secret password) {}
