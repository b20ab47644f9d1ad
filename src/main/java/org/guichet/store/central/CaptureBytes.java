package org.guichet.store.central;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
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

    /** All of it, as verified; empty where it has not come, or not wholly. */
    static Optional<byte[]> whole(Connection connection, String site, Hash name) throws SQLException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (PreparedStatement parts = Rows.bound(
                connection,
                "select p.bytes from capture_part p join capture c on c.site = p.site and c.name = p.name"
                        + " where p.site = ? and p.name = ? and c.verified_at is not null order by p.start",
                site, Rows.bytes(name))) {
            try (ResultSet row = parts.executeQuery()) {
                while (row.next()) {
                    all.writeBytes(row.getBytes(1));
                }
            }
        }
        return all.size() == 0 ? Optional.empty() : Optional.of(all.toByteArray());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
