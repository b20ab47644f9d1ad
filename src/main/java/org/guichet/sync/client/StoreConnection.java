package org.guichet.sync.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.Gzip;
import org.guichet.sync.protocol.ProtocolVersion;
import org.guichet.sync.protocol.ShortMessages;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.Tus;
import org.guichet.sync.protocol.WireLimits;

/**
 * Requests to a store and what came of them. An answer is one only where it names the protocol and is of the kind that was asked for;
 * a captive portal's page, a redirection and a cut line are the same as no network.
 */
public final class StoreConnection implements AutoCloseable {

    /** Who asks, and what it signs with. */
    public record Identity(DeskKey key, Supplier<String> agent) {}

    /** @param body empty for one without */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Call(String method, String path, byte[] body, String bodyType, String answerType) {

        static Call get(String path, String answerType) {
            return new Call("GET", path, new byte[0], "", answerType);
        }
    }

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(45);
    private static final int OK = 200;

    private final StoreAddress address;
    private final Clock clock;
    private final HttpClient client;

    public StoreConnection(StoreAddress address, Clock clock, Optional<SSLContext> trust) {
        this.address = address;
        this.clock = clock;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(CONNECT_WITHIN)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(address.isEncrypted() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
        trust.ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    HttpClient client() {
        return client;
    }

    /** Of anybody: who asks is not said. */
    byte[] anonymous(Call call) throws StoreProblem {
        return read(awaited(sent(request(call).build())), call);
    }

    byte[] signed(Call call, Caller caller, Identity identity) throws StoreProblem {
        return begin(call, caller, identity).answer();
    }

    /** On its way; who began it goes on. */
    Begun begin(Call call, Caller caller, Identity identity) {
        return new Begun(call, sent(signed(request(call), call, caller, identity).build()));
    }

    /** A request whose answer is not awaited yet. */
    record Begun(Call call, CompletableFuture<HttpResponse<byte[]>> coming) {

        byte[] answer() throws StoreProblem {
            return read(awaited(coming), call);
        }

        void giveUp() {
            coming.cancel(true);
        }
    }

    HttpRequest.Builder request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.at(call.path()))
                .timeout(ANSWER_WITHIN)
                .header("Accept", call.answerType() + ", " + SignedRequest.PROBLEM)
                .header(SignedRequest.PROTOCOL, Integer.toString(CentralStore.NEWEST_PROTOCOL));
        if (!call.answerType().equals(SignedRequest.EVENTS)) {
            request.header("Accept-Encoding", "gzip");
        }
        if (call.method().equals("GET")) {
            return request.GET();
        }
        if (!call.bodyType().isEmpty()) {
            request.header("Content-Type", call.bodyType());
        }
        boolean asItIs = call.body().length < Gzip.WORTH_IT || call.bodyType().equals(Tus.PART_TYPE); // what is sealed gets no smaller
        if (!asItIs) {
            request.header("Content-Encoding", "gzip");
        }
        return request.method(call.method(), BodyPublishers.ofByteArray(asItIs ? call.body() : Gzip.compress(call.body())));
    }

    HttpRequest.Builder signed(HttpRequest.Builder request, Call call, Caller caller, Identity identity) {
        String agent = identity.agent().get();
        String time = clock.instant().toString();
        SignedRequest signed = new SignedRequest(call.method(), call.path(), caller, agent, time, Hash.of(call.body()));
        return request.header(SignedRequest.DESK, caller.desk())
                .header(SignedRequest.SITE, caller.site())
                .header(SignedRequest.AGENT, agent)
                .header(SignedRequest.TIME, time)
                .header(SignedRequest.SIGNATURE, identity.key().sign(signed.bytes()));
    }

    /** For requests whose answer is in its headers. */
    HttpHeaders headers(Call call, Map<String, String> more, Caller caller, Identity identity, int expected) throws StoreProblem {
        HttpRequest.Builder request = signed(request(call), call, caller, identity);
        more.forEach(request::header);
        HttpResponse<byte[]> response = awaited(sent(request.build()));
        if (response.statusCode() != expected) {
            throw problem(response, body(response));
        }
        checkProtocol(response);
        return response.headers();
    }

    private static byte[] read(HttpResponse<byte[]> response, Call call) throws StoreProblem {
        byte[] body = body(response);
        if (response.statusCode() == OK && header(response, "Content-Type").equals(call.answerType())) {
            checkProtocol(response);
            return body;
        }
        throw problem(response, body);
    }

    private static void checkProtocol(HttpResponse<?> response) throws StoreProblem {
        try {
            ProtocolVersion.check(header(response, SignedRequest.PROTOCOL));
        } catch (StoreProblem e) {
            throw unreachable("an answer without its protocol");
        }
    }

    private static StoreProblem problem(HttpResponse<?> response, byte[] body) {
        Optional<Code> code = header(response, "Content-Type").equals(SignedRequest.PROBLEM)
                ? ShortMessages.readProblem(body, response.statusCode()).or(() -> refusal(response))
                : Optional.empty();
        return new StoreProblem(
                code.orElse(Code.UNREACHABLE), "status " + response.statusCode(), retryAfter(header(response, "Retry-After")));
    }

    private static Optional<Code> refusal(HttpResponse<?> response) {
        return Arrays.stream(Code.values())
                .filter(code -> code.name().equals(header(response, Tus.REFUSAL)) && code.status() == response.statusCode())
                .findFirst();
    }

    private CompletableFuture<HttpResponse<byte[]>> sent(HttpRequest request) {
        return client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), WireLimits.ANSWER_BYTES));
    }

    private static HttpResponse<byte[]> awaited(CompletableFuture<HttpResponse<byte[]>> answer) throws StoreProblem {
        try {
            return answer.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unreachable("interrupted");
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unreachable("no answer in time");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw unreachable(io.getClass().getSimpleName());
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static byte[] body(HttpResponse<byte[]> response) throws StoreProblem {
        if (!header(response, "Content-Encoding").equals("gzip")) {
            return response.body();
        }
        try {
            return Gzip.expand(response.body(), WireLimits.ANSWER_BYTES);
        } catch (StoreProblem e) {
            throw unreachable("a compressed answer that is cut or altered");
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("").replaceFirst(";.*", "").strip();
    }

    /** Seconds; the other form that HTTP has, a date, is not used by a store. */
    private static Optional<Duration> retryAfter(String text) {
        return text.matches("[0-9]{1,5}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }

    static StoreProblem unreachable(String why) {
        return new StoreProblem(Code.UNREACHABLE, why);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
