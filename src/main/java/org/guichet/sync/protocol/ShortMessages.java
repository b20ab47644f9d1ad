package org.guichet.sync.protocol;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.jspecify.annotations.Nullable;

/** The messages that are a single JSON object. */
public final class ShortMessages {

    /** What a desk asks to be known with. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Enrolling(String code, byte[] publicKey) {}

    private record Greeting(
            int protocol, UUID store, UUID incarnation, int oldest, int newest, Instant time, @Nullable String sealingKey) {}

    private record EnrollingBody(int protocol, String code, String publicKey) {}

    private record EnrolledBody(
            int protocol, Caller caller, String siteName, int number, String letter, ChainEnd chain, @Nullable String sealingKey) {}

    private record Chain(int protocol, ChainEnd chain) {}

    private record Point(int protocol, FeedPoint feed) {}

    private record People(int protocol, List<PersonFound> people) {}

    /** RFC 9457. */
    private record Problem(String type, String title, int status, String code, @Nullable String detail) {}

    private static final int VERSION = CentralStore.NEWEST_PROTOCOL;

    private ShortMessages() {}

    public static byte[] greeting(StoreGreeting is) {
        return WireJson.write(new Greeting(
                VERSION, is.store(), is.incarnation(), is.oldest(), is.newest(), is.time(), orNull(is.sealingKey())));
    }

    /** Not held against the window of versions: it is what tells of it. */
    public static StoreGreeting readGreeting(byte[] json) throws StoreProblem {
        Greeting read = WireJson.read(Greeting.class, json);
        return new StoreGreeting(
                read.store(), read.incarnation(), read.oldest(), read.newest(), read.time(), saidOrNot(read.sealingKey()));
    }

    /** Stores of the first version say nothing of a key. */
    private static String saidOrNot(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    public static byte[] enrolling(String code, byte[] publicKey) {
        return WireJson.write(new EnrollingBody(VERSION, code, Base64.getEncoder().encodeToString(publicKey)));
    }

    public static Enrolling readEnrolling(byte[] json) throws StoreProblem {
        EnrollingBody read = WireJson.read(EnrollingBody.class, json);
        ProtocolVersion.check(read.protocol());
        try {
            return new Enrolling(read.code(), Base64.getDecoder().decode(read.publicKey()));
        } catch (IllegalArgumentException e) {
            throw WireJson.malformed("public key");
        }
    }

    public static byte[] enrolled(Enrolled is) {
        return WireJson.write(new EnrolledBody(
                VERSION, is.caller(), is.siteName(), is.number(), is.letter(), is.chain(), orNull(is.sealingKey())));
    }

    public static Enrolled readEnrolled(byte[] json) throws StoreProblem {
        EnrolledBody read = WireJson.read(EnrolledBody.class, json);
        ProtocolVersion.check(read.protocol());
        return new Enrolled(
                read.caller(), read.siteName(), read.number(), read.letter(), read.chain(), saidOrNot(read.sealingKey()));
    }

    public static byte[] chain(ChainEnd is) {
        return WireJson.write(new Chain(VERSION, is));
    }

    public static ChainEnd readChain(byte[] json) throws StoreProblem {
        Chain read = WireJson.read(Chain.class, json);
        ProtocolVersion.check(read.protocol());
        return read.chain();
    }

    public static byte[] feedPoint(FeedPoint is) {
        return WireJson.write(new Point(VERSION, is));
    }

    public static FeedPoint readFeedPoint(byte[] json) throws StoreProblem {
        Point read = WireJson.read(Point.class, json);
        ProtocolVersion.check(read.protocol());
        return read.feed();
    }

    public static byte[] people(List<PersonFound> are) {
        return WireJson.write(new People(VERSION, are));
    }

    public static List<PersonFound> readPeople(byte[] json) throws StoreProblem {
        People read = WireJson.read(People.class, json);
        ProtocolVersion.check(read.protocol());
        return read.people();
    }

    /** Its detail is not sent: it is for the log of who refused. */
    public static byte[] problem(Code code) {
        return WireJson.write(new Problem("about:blank", title(code), code.status(), code.name(), null));
    }

    /** Empty where the text is no problem that a store tells, or not one of that status. */
    public static Optional<Code> readProblem(byte[] json, int status) {
        try {
            Problem read = WireJson.read(Problem.class, json);
            return Arrays.stream(Code.values())
                    .filter(code -> code.name().equals(read.code()) && code.status() == status && read.status() == status)
                    .findFirst();
        } catch (StoreProblem e) {
            return Optional.empty();
        }
    }

    private static String title(Code code) {
        String words = code.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
