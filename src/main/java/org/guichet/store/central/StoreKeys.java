package org.guichet.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.guichet.store.seal.StoreKey;
import org.guichet.store.seal.StoreKeyPair;

/** The store's keys as rows. A private key is among them unless the administrator keeps it in a file. */
final class StoreKeys {

    /** The public key that desks are given, to be selected beside others. */
    static final String CURRENT = "(select public_key from store_key order by made_at desc, key_id limit 1) as sealing_key";

    private StoreKeys() {}

    /** Base64; empty where there is none yet. */
    static String text(byte[] publicKey) {
        return Base64.getEncoder().encodeToString(publicKey);
    }

    static String current(Connection connection) throws SQLException {
        StringBuilder key = new StringBuilder();
        Rows.each(
                connection,
                row -> {
                    byte[] bytes = row.getBytes("sealing_key");
                    key.append(bytes == null ? "" : text(bytes));
                },
                "select " + CURRENT);
        return key.toString();
    }

    /** A new store gets a pair; one whose administrator has another in a file gives that one to desks from now on. */
    static void ensure(Connection connection, Optional<StoreKeyPair> ofFile) throws SQLException {
        Rows.each(connection, _ -> {}, "select store_id from store_identity for update");
        String now = current(connection);
        if (ofFile.isPresent()) {
            StoreKey wanted = ofFile.get().publicKey();
            if (!now.equals(text(wanted.bytes()))) {
                Rows.write(
                        connection,
                        "insert into store_key (key_id, public_key, made_at) values (?, ?, clock_timestamp())"
                                + " on conflict (key_id) do update set made_at = excluded.made_at",
                        wanted.id(), wanted.bytes());
            }
        } else if (now.isEmpty()) {
            make(connection);
        }
    }

    /** Given to desks from now on; those before still open what was sealed with them. */
    static void make(Connection connection) throws SQLException {
        StoreKeyPair fresh = StoreKeyPair.generate();
        Rows.write(
                connection,
                "insert into store_key (key_id, public_key, private_key, made_at) values (?, ?, ?, clock_timestamp())",
                fresh.publicKey().id(), fresh.publicKey().bytes(), fresh.privateBytes());
    }

    /** The one that desks are given first. */
    static List<Administration.KeyLine> all(Connection connection) throws SQLException {
        List<Administration.KeyLine> all = new ArrayList<>();
        Rows.each(
                connection,
                row -> all.add(new Administration.KeyLine(
                        row.getString("key_id"), text(row.getBytes("public_key")), row.getBoolean("here"),
                        row.getTimestamp("made_at").toInstant())),
                "select key_id, public_key, private_key is not null as here, made_at from store_key order by made_at desc, key_id");
        return all;
    }

    /** Empty for a key that is none of this store's, and for one whose private half is in a file. */
    static Optional<StoreKeyPair> pair(Connection connection, String id) throws SQLException {
        List<StoreKeyPair> found = new ArrayList<>();
        Rows.each(
                connection,
                row -> StoreKeyPair.read(row.getBytes("private_key")).ifPresent(found::add),
                "select private_key from store_key where key_id = ? and private_key is not null",
                Rows.text(id));
        return found.stream().findFirst();
    }

    static boolean isOurs(Connection connection, String id) throws SQLException {
        List<Boolean> found = new ArrayList<>();
        Rows.each(connection, _ -> found.add(true), "select 1 from store_key where key_id = ?", Rows.text(id));
        return !found.isEmpty();
    }
}
