package dev.plumbline.postgres;

import dev.plumbline.port.Connection.Secret;

/**
 * A server and the role we are its administrator by.
 *
 * @param database the one to connect to for work on the server itself
 */
record ServerAddress(String host, int port, String database, String user, Secret password) {}
