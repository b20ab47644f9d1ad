package org.guichet.store.central;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.LogCheckpoint;
import org.guichet.sync.protocol.OperationSignature;
import org.guichet.sync.protocol.SigningKey;
import org.guichet.sync.protocol.StoreLog.Said;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.StoreProblem;
import org.jspecify.annotations.Nullable;

/** What the store says, signed, of its sites' logs. Each checkpoint that was said is kept. */
final class Checkpoints {


    private static final String KEYS = "select log_private_key, log_public_key from store_identity";

    private static final String KEEP_KEYS =
            "update store_identity set log_private_key = ?, log_public_key = ? where log_private_key is null";

    private static final String FIND = "select root, made_at, signature from log_checkpoint"
            + " where site = ? and log_size = ? and incarnation = ?";

    private static final String KEEP = "insert into log_checkpoint (site, log_size, incarnation, root, made_at, signature)"
            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Keys(byte[] privateKey, byte[] publicKey) {}

    private final Connection connection;
    private final String site;
    private final SiteLog log;

    Checkpoints(Connection connection, String site) {
        this.connection = connection;
        this.site = site;
        this.log = new SiteLog(connection, site);
    }

    Said say(long known, Instant now) throws SQLException, StoreProblem {
        SiteCounter counter = SiteCounter.read(connection, site);
        long size = counter.end().feedSeq();
        Keys keys = keys();
        log.keepUpTo(size); // what is proved below is read from what this keeps
        List<Hash> growth = known > 0 && known <= size ? log.growth(known, size) : List.of();
        LogCheckpoint checkpoint = find(size, counter.incarnation());
        if (checkpoint == null) {
            LogCheckpoint unsigned = new LogCheckpoint(site, counter.incarnation(), size, log.root(size), now, "");
            checkpoint = unsigned.signed(sign(keys, unsigned.bytes()));
            Rows.write(
                    connection, KEEP, site, size, checkpoint.incarnation(), Rows.bytes(checkpoint.root()),
                    checkpoint.time().toString(), checkpoint.signature());
        }
        return new Said(checkpoint, Base64.getEncoder().encodeToString(keys.publicKey()), growth);
    }

    /** Empty where nothing was ever signed. */
    Optional<byte[]> publicKey() throws SQLException {
        List<Keys> found = new ArrayList<>();
        read(found);
        return found.stream().map(Keys::publicKey).findFirst();
    }

    /** The key that the store signs with, made where there is none yet. */
    byte[] ensuredPublicKey() throws SQLException {
        return keys().publicKey();
    }

    OperationSignature.Signer signer() throws SQLException {
        Keys keys = keys();
        return bytes -> sign(keys, bytes);
    }

    List<Hash> inclusion(long feedSeq, long size) throws SQLException, StoreProblem {
        if (feedSeq < 1 || feedSeq > size || size > SiteCounter.read(connection, site).end().feedSeq()) {
            throw new StoreProblem(Code.NOT_FOUND, "no such entry in a log of " + size);
        }
        return log.inclusion(feedSeq, size);
    }

    private @Nullable LogCheckpoint find(long size, UUID incarnation) throws SQLException {
        List<LogCheckpoint> found = new ArrayList<>();
        Rows.each(
                connection,
                row -> found.add(new LogCheckpoint(
                        site, incarnation, size, Rows.hash(row, "root"), Instant.parse(row.getString("made_at")),
                        row.getString("signature"))),
                FIND, site, size, incarnation);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Made by whichever program asks first. */
    private Keys keys() throws SQLException {
        List<Keys> found = new ArrayList<>();
        read(found);
        if (found.isEmpty()) {
            try {
                KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                Rows.write(connection, KEEP_KEYS, made.getPrivate().getEncoded(), made.getPublic().getEncoded());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java from 15 on has Ed25519", e);
            }
            read(found);
        }
        return found.getFirst();
    }

    private void read(List<Keys> found) throws SQLException {
        Rows.each(
                connection,
                row -> {
                    byte[] privateKey = row.getBytes("log_private_key");
                    if (privateKey != null) {
                        found.add(new Keys(privateKey, row.getBytes("log_public_key")));
                    }
                },
                KEYS);
    }

    private static String sign(Keys keys, byte[] bytes) {
        try {
            return SigningKey.read(keys.privateKey()).sign(bytes);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the store's key signs", e);
        }
    }
}
