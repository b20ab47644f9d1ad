package org.guichet.architecture.planted.server;

import org.postgresql.PGConnection;

record AsksPostgreSql(PGConnection used) {}
