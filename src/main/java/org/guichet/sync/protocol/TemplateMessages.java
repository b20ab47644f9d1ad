package org.guichet.sync.protocol;

import java.util.Base64;
import java.util.List;

/** What a desk asks for templates with, and the answer: JSON around what is sealed. */
public final class TemplateMessages {

    /** What was asked. */
    public static final class Asked {

        private final List<Long> people;
        private final byte[] key;

        Asked(List<Long> people, byte[] key) {
            this.people = List.copyOf(people);
            this.key = key.clone();
        }

        public List<Long> people() {
            return people;
        }

        public byte[] key() {
            return key.clone();
        }
    }

    private record AskedBody(int protocol, List<Long> people, String key) {}

    private record SealedBody(int protocol, String sealed) {}

    private static final int VERSION = CentralStore.NEWEST_PROTOCOL;

    private TemplateMessages() {}

    public static byte[] asked(List<Long> people, byte[] key) {
        return WireJson.write(new AskedBody(VERSION, people, Base64.getEncoder().encodeToString(key)));
    }

    public static Asked readAsked(byte[] json) throws StoreProblem {
        AskedBody read = WireJson.read(AskedBody.class, json);
        ProtocolVersion.check(read.protocol());
        return new Asked(read.people(), decoded(read.key()));
    }

    public static byte[] sealed(byte[] page) {
        return WireJson.write(new SealedBody(VERSION, Base64.getEncoder().encodeToString(page)));
    }

    public static byte[] readSealed(byte[] json) throws StoreProblem {
        SealedBody read = WireJson.read(SealedBody.class, json);
        ProtocolVersion.check(read.protocol());
        return decoded(read.sealed());
    }

    private static byte[] decoded(String base64) throws StoreProblem {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw WireJson.malformed("Base64");
        }
    }
}
