package org.guichet.sync.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.sync.protocol.StoreProblem.Code;

/** Headers and words of tus 1.0.0 as captures use them, with its extensions creation and checksum. */
public final class Tus {

    public static final String VERSION = "1.0.0";
    public static final String EXTENSIONS = "creation,checksum";
    public static final String CHECKSUMS = "sha1,sha256";

    public static final String RESUMABLE = "Tus-Resumable";
    public static final String LENGTH = "Upload-Length";
    public static final String OFFSET = "Upload-Offset";
    public static final String METADATA = "Upload-Metadata";
    public static final String CHECKSUM = "Upload-Checksum";
    public static final String PART_TYPE = "application/offset+octet-stream";

    /** Not of tus: {@code verified} once the whole is what its name says, else {@code waiting}. */
    public static final String CAPTURE = "Guichet-Capture";

    /** Not of tus: the code of a refusal, since an answer to HEAD has no body. */
    public static final String REFUSAL = "Guichet-Refusal";

    public static final String VERIFIED = "verified";
    public static final String WAITING = "waiting";

    private static final int LONGEST_METADATA = 1_000;

    private Tus() {}

    public static String metadata(CaptureNote capture) {
        return "name " + base64(capture.name().hex()) + ",operation " + base64(capture.operation().toString());
    }

    /**
     * @param metadata pairs of a key and a Base64 value: {@code name}, the SHA-256 of all bytes in hexadecimal digits, and
     *     {@code operation}, its UUID; other keys are left aside
     */
    public static CaptureNote note(String metadata, long length) throws StoreProblem {
        Map<String, String> values = values(metadata);
        try {
            return new CaptureNote(
                    new Hash(values.getOrDefault("name", "")),
                    length,
                    new OperationId(UUID.fromString(values.getOrDefault("operation", ""))));
        } catch (IllegalArgumentException e) {
            throw new StoreProblem(Code.MALFORMED, "Upload-Metadata needs name and operation");
        }
    }

    private static Map<String, String> values(String metadata) throws StoreProblem {
        if (metadata.length() > LONGEST_METADATA) {
            throw new StoreProblem(Code.MALFORMED, "Upload-Metadata is too long");
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : metadata.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            values.put(parts[0], text(parts.length == 2 ? parts[1] : ""));
        }
        return values;
    }

    /** @param checksum {@code sha1} or {@code sha256}, a blank, the Base64 value; empty where none was sent */
    public static void check(String checksum, byte[] part) throws StoreProblem {
        if (checksum.isEmpty()) {
            return;
        }
        String[] said = checksum.split(" ", 2);
        MessageDigest digest = digest(said[0]).orElseThrow(() -> new StoreProblem(Code.MALFORMED, "checksum of another kind"));
        if (said.length < 2 || !said[1].strip().equals(Base64.getEncoder().encodeToString(digest.digest(part)))) {
            throw new StoreProblem(Code.CAPTURE_ALTERED, "a part is not what its checksum says");
        }
    }

    public static String checksum(byte[] part) {
        return "sha256 " + Base64.getEncoder().encodeToString(digest("sha256").orElseThrow().digest(part));
    }

    private static Optional<MessageDigest> digest(String name) {
        try {
            return switch (name) {
                case "sha1" -> Optional.of(MessageDigest.getInstance("SHA-1"));
                case "sha256" -> Optional.of(MessageDigest.getInstance("SHA-256"));
                default -> Optional.empty();
            };
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has both", e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(String base64) throws StoreProblem {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new StoreProblem(Code.MALFORMED, "Upload-Metadata is not Base64");
        }
    }
}
