package org.guichet.store.central;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.Enrolled;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.jspecify.annotations.Nullable;

/** Desks become known by one-time codes. */
final class Enrolment {

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Asked(String site, int number, Instant expires, byte @Nullable [] usedWith, @Nullable String desk) {

        static Asked of(ResultSet row) throws SQLException {
            return new Asked(
                    row.getString("site"),
                    row.getInt("desk_number"),
                    row.getObject("expires_at", java.time.OffsetDateTime.class).toInstant(),
                    row.getBytes("public_key"),
                    row.getString("desk"));
        }
    }

    private final Connection connection;
    private final Instant now;

    Enrolment(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    Enrolled enrol(String typed, byte[] publicKey) throws SQLException, StoreProblem {
        checkKey(publicKey);
        OneTimeCode code = OneTimeCode.read(typed).orElseThrow(() -> notValid("no code"));
        Asked asked = asked(code);
        byte[] usedWith = asked.usedWith();
        String desk = asked.desk();
        if (usedWith == null || desk == null) {
            if (asked.expires().isBefore(now)) {
                throw notValid("expired");
            }
            desk = add(asked, publicKey);
            Rows.write(
                    connection,
                    "update enrolment_code set used_at = ?, public_key = ?, desk = ? where code_hash = ?",
                    Rows.moment(now), publicKey, desk, code.hash());
        } else if (!Arrays.equals(usedWith, publicKey)) {
            throw notValid("used");
        }
        return enrolled(asked, desk);
    }

    private static void checkKey(byte[] publicKey) throws StoreProblem {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey));
            if (!Arrays.equals(key.getEncoded(), publicKey)) {
                throw new StoreProblem(Code.MALFORMED, "a public key in another form");
            }
        } catch (GeneralSecurityException e) {
            throw new StoreProblem(Code.MALFORMED, "no Ed25519 public key");
        }
    }

    private Asked asked(OneTimeCode code) throws SQLException, StoreProblem {
        List<Asked> found = new ArrayList<>();
        Rows.each(
                connection,
                row -> found.add(Asked.of(row)),
                "select site, desk_number, expires_at, public_key, desk from enrolment_code where code_hash = ? for update",
                (Object) code.hash());
        return found.stream().findFirst().orElseThrow(() -> notValid("unknown"));
    }

    private String add(Asked asked, byte[] publicKey) throws SQLException, StoreProblem {
        SiteCounter.lock(connection, asked.site());
        String letter = letter(asked.site());
        String desk = "desk-" + asked.number() + "-" + UUID.randomUUID().toString().substring(0, 8);
        Rows.write(
                connection,
                "insert into desk (desk, site, desk_number, letter, public_key, last_hash) values (?, ?, ?, ?, ?, ?)",
                desk, asked.site(), asked.number(), letter, publicKey, Rows.bytes(Hash.NONE));
        return desk;
    }

    /**
     * A letter that no desk of the site ever had; A is that of the site's own tickets. When all are given, that of the desk that was
     * revoked first: nothing of it comes any more.
     */
    private String letter(String site) throws SQLException, StoreProblem {
        StringBuilder given = new StringBuilder();
        StringBuilder free = new StringBuilder();
        Rows.each(
                connection,
                row -> {
                    given.append(row.getString("letter"));
                    if (row.getBoolean("gone")) {
                        free.append(row.getString("letter"));
                    }
                },
                "select letter, bool_and(revoked_at is not null) as gone from desk where site = ? group by letter"
                        + " order by max(revoked_at) nulls last, letter",
                site);
        for (char letter = 'B'; letter <= 'Z'; letter++) {
            if (given.indexOf(String.valueOf(letter)) < 0) {
                return String.valueOf(letter);
            }
        }
        if (free.isEmpty()) {
            throw new StoreProblem(Code.CODE_NOT_VALID, "the site has 25 desks: revoke one first");
        }
        return free.substring(0, 1);
    }

    private Enrolled enrolled(Asked asked, String desk) throws SQLException, StoreProblem {
        ChainEnd chain = DeskChain.read(connection, asked.site(), desk).valid().end();
        SiteCounter site = SiteCounter.read(connection, asked.site());
        StringBuilder letter = new StringBuilder();
        Rows.each(connection, row -> letter.append(row.getString("letter")), "select letter from desk where desk = ?", desk);
        return new Enrolled(new Caller(asked.site(), desk), site.siteName(), asked.number(), letter.toString(), chain,
                StoreKeys.current(connection));
    }

    private static StoreProblem notValid(String why) {
        return new StoreProblem(Code.CODE_NOT_VALID, why);
    }
}
