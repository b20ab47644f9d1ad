package org.guichet.store.central;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Which life of the database answers, without anybody having to say so: the store's own id, the cluster's identifier, its timeline
 * (new after a failover or a recovery to a point in time), and the numbers of the database and of its table of operations (new where a
 * dump was restored or a database copied). A cold copy of an older data folder keeps them all: desks notice that one by the feed, which
 * ends before what they have read.
 */
final class Incarnation {

    /** To be selected beside others, then read with {@link #of}. */
    static final String COLUMNS = "(select store_id from store_identity) as store_id,"
            + " (select system_identifier from pg_control_system()) as system_identifier,"
            + " substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8) as timeline,"
            + " (select oid::bigint from pg_database where datname = current_database()) as database_oid,"
            + " 'operation'::regclass::oid::bigint as operation_oid";

    private Incarnation() {}

    static UUID of(ResultSet row) throws SQLException {
        String life = row.getString("store_id") + "\n" + row.getLong("system_identifier") + "\n" + row.getString("timeline") + "\n"
                + row.getLong("database_oid") + "\n" + row.getLong("operation_oid");
        return UUID.nameUUIDFromBytes(life.getBytes(StandardCharsets.US_ASCII));
    }
}
