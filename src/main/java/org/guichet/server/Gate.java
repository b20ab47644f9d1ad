package org.guichet.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.ProtocolVersion;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** What every request goes through: room, version, who asks; then its work, counted and logged. Whatever fails is told as a problem. */
final class Gate {

    /** Work for anybody. */
    interface Open {
        void on(Exchange exchange) throws StoreProblem;
    }

    /** Work for a desk that signed. */
    interface Signed {
        void on(Exchange exchange, Caller caller, byte[] body) throws StoreProblem;
    }

    private final Load load;
    private final Authentication authentication;
    private final Metrics metrics;

    Gate(Load load, Authentication authentication, Metrics metrics) {
        this.load = load;
        this.authentication = authentication;
        this.metrics = metrics;
    }

    Handler open(String route, Open work) {
        return context -> pass(route, context, exchange -> counted(() -> work.on(exchange)));
    }

    Handler signed(String route, int most, Signed work) {
        return signed(route, most, false, work);
    }

    /** Operations of a desk that was revoked while it was cut off are heard before it is told, and it may be told what to do then. */
    Handler signedEvenRevoked(String route, int most, Signed work) {
        return signed(route, most, true, work);
    }

    private Handler signed(String route, int most, boolean evenRevoked, Signed work) {
        return context -> pass(route, context, exchange -> counted(() -> {
            byte[] body = authentication.signedBody(exchange, most, evenRevoked);
            Caller caller = exchange.caller();
            if (caller == null) {
                throw new IllegalStateException("a signed body has a signer");
            }
            load.enter(caller.site());
            try {
                work.on(exchange, caller, body);
            } finally {
                load.leave(caller.site());
            }
        }));
    }

    /** For a line that stays open: it counts as under way only while it is checked. */
    Handler lasting(String route, Signed work) {
        return context -> pass(route, context, exchange -> {
            counted(() -> authentication.signedBody(exchange, 0));
            Caller caller = exchange.caller();
            if (caller != null) {
                work.on(exchange, caller, new byte[0]);
            }
        });
    }

    private interface Step {
        void run() throws StoreProblem;
    }

    private void counted(Step step) throws StoreProblem {
        load.enter();
        try {
            step.run();
        } finally {
            load.leave();
        }
    }

    private void pass(String route, Context context, Open work) {
        long begun = System.nanoTime();
        Exchange exchange = new Exchange(context);
        try {
            String version = exchange.header(SignedRequest.PROTOCOL);
            if (!version.isEmpty()) {
                ProtocolVersion.check(version);
            }
            work.on(exchange);
        } catch (StoreProblem problem) {
            if (problem.code() == Code.STORE_FAULT) {
                RequestLog.fault(route, problem);
            }
            exchange.problem(problem);
        } catch (RuntimeException e) { // the last line of defence: told as a code, never as a stack trace
            RequestLog.fault(route, e);
            exchange.problem(new StoreProblem(Code.STORE_FAULT, "fault"));
        }
        long took = System.nanoTime() - begun;
        metrics.request(route, context.statusCode(), took);
        RequestLog.write(route, exchange, took);
    }
}
