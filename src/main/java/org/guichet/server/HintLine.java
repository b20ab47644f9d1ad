package org.guichet.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.StoreProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line of server-sent events: how far the site's feed is, at once and each time it goes on, and a comment now and then, so that both
 * sides notice a line that is dead. It ends by itself after a while: who listens on asks again, and is checked again.
 */
final class HintLine implements Gate.Signed {

    private static final Logger LOG = LoggerFactory.getLogger(HintLine.class);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LASTS = Duration.ofMinutes(15);

    private final CentralStore store;
    private final HintHub hints;

    HintLine(CentralStore store, HintHub hints) {
        this.store = store;
        this.hints = hints;
    }

    @Override
    public void on(Exchange exchange, Caller caller, byte[] body) throws StoreProblem {
        long newest = store.feedPoint(caller, Long.MAX_VALUE).feedSeq();
        hints.begin();
        try {
            HttpServletResponse response = exchange.context().res();
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType(SignedRequest.EVENTS);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no"); // nginx would hold events back
            write(response.getOutputStream(), caller.site(), newest);
        } catch (IOException e) {
            LOG.debug("a listener went away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hints.end();
        }
    }

    private void write(OutputStream out, String site, long from) throws IOException, InterruptedException {
        long end = System.nanoTime() + LASTS.toNanos();
        long newest = from;
        say(out, "data: " + newest + "\n\n");
        while (!hints.isClosed() && System.nanoTime() < end) {
            long now = hints.await(site, newest, BEAT);
            say(out, now == newest ? ":\n\n" : "data: " + now + "\n\n");
            newest = now;
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
