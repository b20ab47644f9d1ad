package org.guichet.server;

import org.guichet.sync.protocol.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line a request: which desk asked for what kind of thing and what it came to. No keys, texts or people. */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.guichet.server.requests");

    private RequestLog() {}

    static void write(String route, Exchange exchange, long nanos) {
        Caller caller = exchange.caller();
        LOG.atInfo()
                .addKeyValue("route", route)
                .addKeyValue("status", exchange.context().statusCode())
                .addKeyValue("code", exchange.code())
                .addKeyValue("site", caller == null ? "" : caller.site())
                .addKeyValue("desk", caller == null ? "" : caller.desk())
                .addKeyValue("bytesIn", exchange.bytesIn())
                .addKeyValue("bytesOut", exchange.bytesOut())
                .addKeyValue("millis", nanos / 1_000_000)
                .log("request");
    }

    /** Kinds of faults and places in the program only: messages may carry names. */
    static void fault(String route, Throwable fault) {
        StringBuilder where = new StringBuilder();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            where.append(each.getClass().getName());
            for (StackTraceElement place : each.getStackTrace()) {
                if (place.getClassName().startsWith("org.guichet.")) {
                    where.append(' ').append(place);
                }
            }
        }
        LOG.atError().addKeyValue("route", route).addKeyValue("fault", where.toString()).log("fault");
    }
}
