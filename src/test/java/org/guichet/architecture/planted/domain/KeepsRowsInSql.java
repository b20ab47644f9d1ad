package org.guichet.architecture.planted.domain;

import java.sql.Connection;

record KeepsRowsInSql(Connection connection) {}
