package org.guichet.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CaptureNote;
import org.guichet.sync.protocol.CaptureProgress;
import org.guichet.sync.protocol.CaptureStore;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.Tus;

/**
 * Sealed captures by tus 1.0.0: created by POST, asked after by HEAD, sent in parts by PATCH. The answers to all three say how many bytes
 * are here and whether the whole is verified.
 */
final class CaptureRoutes {

    private static final String ALL = "/v1/sites/{site}/captures";
    private static final String ONE = ALL + "/{name}";

    private final CaptureStore captures;
    private final Gate gate;

    CaptureRoutes(CaptureStore captures, Gate gate) {
        this.captures = captures;
        this.gate = gate;
    }

    /** Method and path of each. */
    Set<String> add(RoutesConfig routes) {
        routes.options(ALL, gate.open("captures", CaptureRoutes::describe));
        routes.post(ALL, gate.signed("captures", 0, (exchange, caller, _) -> {
            checkVersion(exchange);
            CaptureNote note = Tus.note(exchange.header(Tus.METADATA), exchange.number(exchange.header(Tus.LENGTH)));
            CaptureProgress progress = captures.begin(caller, note);
            exchange.context().header("Location", "/v1/sites/" + caller.site() + "/captures/" + note.name().hex());
            answer(exchange, progress, 201);
        }));
        routes.head(ONE, gate.signed("capture", 0, (exchange, caller, _) -> {
            checkVersion(exchange);
            answer(exchange, progress(exchange, caller), 200);
        }));
        routes.patch(ONE, gate.signed("capture-part", CaptureStore.PART_BYTES, (exchange, caller, part) -> {
            checkVersion(exchange);
            if (!exchange.header("Content-Type").equals(Tus.PART_TYPE)) {
                throw new StoreProblem(Code.MEDIA_TYPE_NOT_SPOKEN, "a part is " + Tus.PART_TYPE);
            }
            Tus.check(exchange.header(Tus.CHECKSUM), part);
            long offset = exchange.number(exchange.header(Tus.OFFSET));
            answer(exchange, captures.append(caller, name(exchange.context()), offset, part), 204);
        }));
        return Set.of("OPTIONS " + ALL, "POST " + ALL, "HEAD " + ONE, "PATCH " + ONE);
    }

    private CaptureProgress progress(Exchange exchange, Caller caller) throws StoreProblem {
        try {
            return captures.progress(caller, name(exchange.context()));
        } catch (StoreProblem refused) {
            exchange.context().header(Tus.REFUSAL, refused.code().name());
            throw refused;
        }
    }

    private static void describe(Exchange exchange) {
        exchange.context()
                .header("Tus-Version", Tus.VERSION)
                .header("Tus-Extension", Tus.EXTENSIONS)
                .header("Tus-Checksum-Algorithm", Tus.CHECKSUMS)
                .header("Tus-Max-Size", Integer.toString(CaptureStore.MOST_BYTES));
        exchange.done(204);
    }

    private static void checkVersion(Exchange exchange) throws StoreProblem {
        if (!exchange.header(Tus.RESUMABLE).equals(Tus.VERSION)) {
            exchange.context().header("Tus-Version", Tus.VERSION);
            throw new StoreProblem(Code.TUS_VERSION_NOT_SPOKEN, "tus " + Tus.VERSION);
        }
    }

    private static void answer(Exchange exchange, CaptureProgress progress, int status) {
        exchange.context()
                .header(Tus.RESUMABLE, Tus.VERSION)
                .header(Tus.OFFSET, Long.toString(progress.received()))
                .header(Tus.LENGTH, Long.toString(progress.length()))
                .header(Tus.CAPTURE, progress.verified() ? Tus.VERIFIED : Tus.WAITING);
        exchange.done(status);
    }

    private static Hash name(Context context) throws StoreProblem {
        try {
            return new Hash(context.pathParam("name"));
        } catch (IllegalArgumentException e) {
            throw new StoreProblem(Code.NOT_FOUND, "no such capture");
        }
    }
}
