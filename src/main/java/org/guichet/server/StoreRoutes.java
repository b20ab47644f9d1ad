package org.guichet.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.FeedMessage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.LogMessages;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.PushMessage;
import org.guichet.sync.protocol.ShortMessages;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.SnapshotMessage;
import org.guichet.sync.protocol.StoreLog;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.TemplateMessages;
import org.guichet.sync.protocol.TemplateStore;
import org.guichet.sync.protocol.WipeMessages;
import org.guichet.sync.protocol.WipeOrders;
import org.guichet.sync.protocol.WireLimits;

/** The paths of the protocol (src/docs/sync-protocol.md, openapi.json beside this class). */
final class StoreRoutes {

    private static final String SITE = "/v1/sites/{site}";
    private static final String DESK = SITE + "/desks/{desk}";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final CentralStore store;
    private final StoreLog log;
    private final CaptureRoutes captures;
    private final TemplateStore templates;
    private final WipeOrders wipes;
    private final Gate gate;
    private final Metrics metrics;
    private final Load load;
    private final HintHub hints;
    private final BooleanSupplier ready;
    private final RoutesConfig routes;
    private final Set<String> paths = new TreeSet<>();

    StoreRoutes(
            RoutesConfig routes, Served served, Gate gate, Metrics metrics, Load load, HintHub hints, BooleanSupplier ready) {
        this.routes = routes;
        this.store = served.store();
        this.log = served.log();
        this.captures = new CaptureRoutes(served.captures(), gate);
        this.templates = served.templates();
        this.wipes = served.wipes();
        this.gate = gate;
        this.metrics = metrics;
        this.load = load;
        this.hints = hints;
        this.ready = ready;
    }

    /** Method and path of each, such as {@code GET /health}. */
    Set<String> add() {
        ofTheStore();
        ofADesk();
        ofASite();
        paths.addAll(captures.add(routes));
        return Set.copyOf(paths);
    }

    private void get(String path, Handler handler) {
        paths.add("GET " + path);
        routes.get(path, handler);
    }

    private void post(String path, Handler handler) {
        paths.add("POST " + path);
        routes.post(path, handler);
    }

    private void ofTheStore() {
        get("/health", gate.open("health", exchange -> exchange.answer(SignedRequest.JSON, json("{\"alive\":true}"))));
        get("/ready", context -> {
            boolean is = !load.isStopping() && ready.getAsBoolean();
            context.status(is ? 200 : 503).contentType(SignedRequest.JSON).result(json("{\"ready\":" + is + "}"));
        });
        get("/metrics", context -> context.contentType(PROMETHEUS).result(metrics.text(load.underWay(), hints.listening())));
        get("/v1/openapi.json", gate.open("openapi", exchange -> exchange.answer(SignedRequest.JSON, openApi())));
        get("/v1/store", gate.open("store", exchange ->
                exchange.answer(SignedRequest.JSON, ShortMessages.greeting(store.greeting()))));
        post("/v1/enrolments", gate.open("enrolments", exchange -> {
            ShortMessages.Enrolling asked = ShortMessages.readEnrolling(exchange.body(WireLimits.SHORT_BYTES));
            exchange.answer(SignedRequest.JSON, ShortMessages.enrolled(store.enrol(asked.code(), asked.publicKey())));
        }));
        get("/v1/people", gate.signed("people", 0, (exchange, caller, _) -> exchange.answer(
                SignedRequest.JSON, ShortMessages.people(store.people(caller, exchange.query("text"), exchange.limit())))));
    }

    private void ofADesk() {
        post(DESK + "/operations", gate.signedEvenRevoked("operations", WireLimits.PUSH_BYTES, (exchange, caller, body) -> {
            PushAnswer answer = store.push(caller, PushMessage.read(body));
            metrics.placed(answer);
            exchange.answer(SignedRequest.LINES, PushMessage.writeAnswer(answer));
        }));
        get(DESK + "/wipe", gate.signedEvenRevoked("wipe-order", 0, (exchange, caller, _) ->
                exchange.answer(SignedRequest.JSON, WipeMessages.order(wipes.wipeOrder(caller)))));
        post(DESK + "/wipe", gate.signedEvenRevoked("wipe-begun", WireLimits.SHORT_BYTES, (exchange, caller, _) -> {
            wipes.obeys(caller);
            exchange.answer(SignedRequest.JSON, WipeMessages.obeyed());
        }));
        get(DESK + "/chain", gate.signed("chain", 0, (exchange, caller, _) ->
                exchange.answer(SignedRequest.JSON, ShortMessages.chain(store.chain(caller)))));
    }

    private void ofASite() {
        get(SITE + "/feed", gate.signed("feed", 0, (exchange, caller, _) -> {
            FeedPoint after = new FeedPoint(exchange.number(exchange.query("after")), hash(exchange.query("hash")));
            exchange.answer(
                    SignedRequest.LINES, FeedMessage.write(store.feed(caller, after, exchange.limit()), after.feedSeq()));
        }));
        get(SITE + "/feed/{number}", gate.signed("feed-point", 0, (exchange, caller, _) -> {
            long number = exchange.number(exchange.context().pathParam("number"));
            exchange.answer(SignedRequest.JSON, ShortMessages.feedPoint(store.feedPoint(caller, number)));
        }));
        get(SITE + "/snapshot", gate.signed("snapshot", 0, (exchange, caller, _) -> exchange.answer(
                SignedRequest.LINES,
                SnapshotMessage.write(store.snapshot(caller, exchange.query("after"), exchange.limit())))));
        get(SITE + "/things/{kind}", gate.signed("thing", 0, (exchange, caller, _) -> {
            AggregateId id = thing(exchange.context().pathParam("kind"), exchange.query("key"));
            exchange.answer(SignedRequest.LINES, SnapshotMessage.writeThing(store.thing(caller, id)));
        }));
        post(SITE + "/templates", gate.signed("templates", WireLimits.SHORT_BYTES, (exchange, caller, body) -> {
            TemplateMessages.Asked asked = TemplateMessages.readAsked(body);
            byte[] sealed = templates.templates(caller, asked.people(), asked.key());
            exchange.answer(SignedRequest.JSON, TemplateMessages.sealed(sealed));
        }));
        get(SITE + "/log", gate.signed("log", 0, (exchange, caller, _) -> {
            long known = exchange.number(exchange.query("known"));
            exchange.answer(SignedRequest.JSON, LogMessages.log(log.log(caller, known)));
        }));
        get(SITE + "/log/{number}", gate.signed("log-entry", 0, (exchange, caller, _) -> {
            long number = exchange.number(exchange.context().pathParam("number"));
            long size = exchange.number(exchange.query("size"));
            exchange.answer(SignedRequest.JSON, LogMessages.path(log.inclusion(caller, number, size)));
        }));
        get(SITE + "/hints", gate.lasting("hints", new HintLine(store, hints)));
    }

    private static Hash hash(String hex) throws StoreProblem {
        try {
            return new Hash(hex);
        } catch (IllegalArgumentException e) {
            throw new StoreProblem(Code.MALFORMED, "hash");
        }
    }

    private static AggregateId thing(String kind, String key) throws StoreProblem {
        try {
            return new AggregateId(AggregateId.Kind.valueOf(kind), key);
        } catch (IllegalArgumentException e) {
            throw new StoreProblem(Code.MALFORMED, "a kind of thing and its key");
        }
    }

    private static byte[] openApi() {
        try (InputStream file = Objects.requireNonNull(StoreRoutes.class.getResourceAsStream("openapi.json"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("a file of the program", e);
        }
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
