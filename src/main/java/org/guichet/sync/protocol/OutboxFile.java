package org.guichet.sync.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guichet.domain.change.Hash;

/**
 * A desk's operations in a file, for a desk whose network stays down: a line in the clear that says whose they are and for which store,
 * then the same signed batches as over the network, sealed for the store part by part.
 */
public final class OutboxFile {

    /** Of the first line. */
    private static final int HEADER_BYTES = 4 * 1024;

    private static final String FORMAT = "guichet-outbox";
    private static final int VERSION = 1;
    private static final String METHOD = "EXPORT";
    private static final String PATH = "/v1/outbox";

    /**
     * What a file says of itself to anybody.
     *
     * @param key id of the store's key that it is sealed with
     * @param after place in the desk's chain that its operations follow
     */
    public record Header(String format, int version, UUID store, String key, String site, String desk, long after, Instant made) {

        public static Header of(UUID store, String key, Caller caller, long after, Instant made) {
            return new Header(FORMAT, VERSION, store, key, caller.site(), caller.desk(), after, made);
        }

        public Caller caller() {
            return new Caller(site, desk);
        }

        /** The first line, with its line feed: what its parts are bound to. */
        public byte[] line() {
            byte[] json = WireJson.write(this);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        }
    }

    private record Signed(String agent, String time, String signature) {}

    /**
     * A batch and who signed for it.
     *
     * @param request what is signed, with the batch's hash
     */
    public record Batch(SignedRequest request, String signature, List<List<SentBytes>> gestures) {}

    private OutboxFile() {}

    /** A file's first line, from its beginning; nothing after it is read. */
    public static Header readHeader(InputStream file) throws IOException, StoreProblem {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = file.read();
        while (next >= 0 && next != '\n' && line.size() < HEADER_BYTES) {
            line.write(next);
            next = file.read();
        }
        if (next != '\n') {
            throw WireJson.malformed("header");
        }
        Header header = WireJson.read(Header.class, line.toByteArray());
        if (!header.format().equals(FORMAT)) {
            throw WireJson.malformed("format");
        }
        if (header.version() != VERSION) {
            throw new StoreProblem(StoreProblem.Code.VERSION_NOT_SPOKEN, "outbox file " + header.version());
        }
        if (header.after() < 0 || !Arrays.equals(header.line(), withLineFeed(line))) {
            throw WireJson.malformed("header");
        }
        return header;
    }

    private static byte[] withLineFeed(ByteArrayOutputStream line) {
        line.write('\n');
        return line.toByteArray();
    }

    /** What a desk signs of a batch in a file: never to be taken for a request over the network. */
    public static SignedRequest request(Caller caller, String agent, Instant time, byte[] push) {
        return new SignedRequest(METHOD, PATH, caller, agent, time.toString(), Hash.of(push));
    }

    /** @param push the batch as {@link PushMessage} writes it */
    public static byte[] writeBatch(SignedRequest request, String signature, byte[] push) {
        byte[] signed = WireJson.write(new Signed(request.agent(), request.time(), signature));
        ByteArrayOutputStream part = new ByteArrayOutputStream(signed.length + 1 + push.length);
        part.writeBytes(signed);
        part.write('\n');
        part.writeBytes(push);
        return part.toByteArray();
    }

    public static Batch readBatch(Caller caller, byte[] part) throws StoreProblem {
        int end = 0;
        while (end < part.length && part[end] != '\n') {
            end++;
        }
        if (end == part.length || end > HEADER_BYTES) {
            throw WireJson.malformed("batch");
        }
        Signed signed = WireJson.read(Signed.class, Arrays.copyOf(part, end));
        byte[] push = Arrays.copyOfRange(part, end + 1, part.length);
        SignedRequest request = new SignedRequest(METHOD, PATH, caller, signed.agent(), signed.time(), Hash.of(push));
        return new Batch(request, signed.signature(), PushMessage.read(push));
    }

    /** Name of the file that is offered. */
    public static String nameOf(Caller caller, Instant made) {
        String moment = made.toString().replaceAll("[-:]|\\..*", "").replace("Z", "");
        return caller.desk() + "-" + moment + ".guichet";
    }
}
