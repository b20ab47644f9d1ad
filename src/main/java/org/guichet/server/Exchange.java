package org.guichet.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.Gzip;
import org.guichet.sync.protocol.ShortMessages;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.jspecify.annotations.Nullable;

/** A request in hand and its answer. Sizes are checked before anything is read. */
final class Exchange {

    private final Context context;
    private @Nullable Caller caller;
    private String code = "";
    private long bytesIn;
    private long bytesOut;

    Exchange(Context context) {
        this.context = context;
    }

    Context context() {
        return context;
    }

    String header(String name) {
        String value = context.header(name);
        return value == null ? "" : value;
    }

    /** Path with query, as it travelled. */
    String path() {
        String query = context.req().getQueryString();
        return context.req().getRequestURI() + (query == null ? "" : "?" + query);
    }

    String query(String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value;
    }

    /** @throws StoreProblem where it is no whole number from 0 on */
    long number(String text) throws StoreProblem {
        try {
            if (text.matches("[0-9]{1,19}")) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            throw new StoreProblem(Code.MALFORMED, "a number");
        }
        throw new StoreProblem(Code.MALFORMED, "a number");
    }

    int limit() throws StoreProblem {
        String limit = query("limit");
        return limit.isEmpty() ? CentralStore.MOST_ENTRIES : (int) Math.min(number(limit), CentralStore.MOST_ENTRIES);
    }

    /** The body as it was before compression. */
    byte[] body(int most) throws StoreProblem {
        if (context.req().getContentLengthLong() > most) {
            throw new StoreProblem(Code.TOO_LARGE, "body");
        }
        try (InputStream in = context.req().getInputStream()) {
            byte[] bytes = Gzip.read(in, most);
            bytesIn = bytes.length;
            return header("Content-Encoding").equals("gzip") ? Gzip.expand(bytes, most) : bytes;
        } catch (IOException e) {
            throw new StoreProblem(Code.MALFORMED, "a body that ended early");
        }
    }

    void answer(String type, byte[] message) {
        context.status(200).contentType(type);
        boolean gzip = message.length >= Gzip.WORTH_IT && header("Accept-Encoding").contains("gzip");
        byte[] bytes = gzip ? Gzip.compress(message) : message;
        if (gzip) {
            context.header("Content-Encoding", "gzip");
        }
        finish(bytes);
    }

    /** All that is said is in the headers. */
    void done(int status) {
        context.status(status);
        finish(new byte[0]);
    }

    void problem(StoreProblem problem) {
        code = problem.code().name();
        Optional<Duration> again = problem.retryAfter();
        again.ifPresent(wait -> context.header("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
        context.status(problem.code().status()).contentType(SignedRequest.PROBLEM);
        finish(ShortMessages.problem(problem.code()));
    }

    private void finish(byte[] bytes) {
        bytesOut = bytes.length;
        context.header(SignedRequest.PROTOCOL, Integer.toString(CentralStore.NEWEST_PROTOCOL));
        context.header("Cache-Control", "no-store");
        context.result(bytes);
    }

    void by(Caller authenticated) {
        caller = authenticated;
    }

    @Nullable Caller caller() {
        return caller;
    }

    String code() {
        return code;
    }

    long bytesIn() {
        return bytesIn;
    }

    long bytesOut() {
        return bytesOut;
    }
}
