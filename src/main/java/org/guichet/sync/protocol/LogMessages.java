package org.guichet.sync.protocol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.StoreLog.Said;

/** Messages about a site's log, each a single JSON object. */
public final class LogMessages {

    /** A proof of a log of 2^63 entries has no more. */
    private static final int MOST_HASHES = 128;

    private record Log(
            int protocol, String site, UUID incarnation, long size, String root, Instant time, String signature, String publicKey,
            List<String> growth) {}

    private record Path(int protocol, List<String> path) {}

    private LogMessages() {}

    public static byte[] log(Said is) {
        LogCheckpoint checkpoint = is.checkpoint();
        return WireJson.write(new Log(
                CentralStore.NEWEST_PROTOCOL, checkpoint.site(), checkpoint.incarnation(), checkpoint.size(), checkpoint.root().hex(),
                checkpoint.time(), checkpoint.signature(), is.publicKey(), hex(is.growth())));
    }

    public static Said readLog(byte[] json) throws StoreProblem {
        Log read = WireJson.read(Log.class, json);
        ProtocolVersion.check(read.protocol());
        LogCheckpoint checkpoint = new LogCheckpoint(
                read.site(), read.incarnation(), read.size(), hash(read.root()), read.time(), read.signature());
        return new Said(checkpoint, read.publicKey(), hashes(read.growth()));
    }

    public static byte[] path(List<Hash> is) {
        return WireJson.write(new Path(CentralStore.NEWEST_PROTOCOL, hex(is)));
    }

    public static List<Hash> readPath(byte[] json) throws StoreProblem {
        Path read = WireJson.read(Path.class, json);
        ProtocolVersion.check(read.protocol());
        return hashes(read.path());
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    private static List<Hash> hashes(List<String> hex) throws StoreProblem {
        if (hex.size() > MOST_HASHES) {
            throw WireJson.malformed("a proof that is too long");
        }
        try {
            return hex.stream().map(Hash::new).toList();
        } catch (IllegalArgumentException e) {
            throw WireJson.malformed("hash");
        }
    }

    private static Hash hash(String hex) throws StoreProblem {
        return hashes(List.of(hex)).getFirst();
    }
}
