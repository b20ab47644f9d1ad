package org.guichet.store.central;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.guichet.domain.change.Hash;

/** A capture's bytes, part by part, so that never more than one is in memory. */
final class CaptureBytes {

    private CaptureBytes() {}

    /** SHA-256 of all that is there, in order. */
    static Hash hash(Connection connection, String site, Hash name) throws SQLException {
        MessageDigest digest = sha256();
        try (PreparedStatement parts = Rows.bound(
                connection, "select bytes from capture_part where site = ? and name = ? order by start", site, Rows.bytes(name))) {
            parts.setFetchSize(1);
            try (ResultSet row = parts.executeQuery()) {
                while (row.next()) {
                    digest.update(row.getBytes(1));
                }
            }
        }
        return new Hash(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
