package org.guichet.server;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.DeskDirectory;
import org.guichet.sync.protocol.EnrolledDesk;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/**
 * Who asks: the desk that signed, for its own site. A request that is played again within the five minutes does nothing that was not
 * done: reading changes nothing, and a push of the same operations gets the same answer.
 */
final class Authentication {

    private static final int LONGEST_AGENT = 64;

    private final DeskDirectory desks;
    private final Clock clock;

    Authentication(DeskDirectory desks, Clock clock) {
        this.desks = desks;
        this.clock = clock;
    }

    /** @param most bytes of the body */
    byte[] signedBody(Exchange exchange, int most) throws StoreProblem {
        return signedBody(exchange, most, false);
    }

    /** @param evenRevoked whether a desk whose right was taken away is let through, for its work to tell it so */
    byte[] signedBody(Exchange exchange, int most, boolean evenRevoked) throws StoreProblem {
        Caller said = new Caller(exchange.header(SignedRequest.SITE), exchange.header(SignedRequest.DESK));
        String agent = exchange.header(SignedRequest.AGENT);
        String time = exchange.header(SignedRequest.TIME);
        EnrolledDesk desk = desks.desk(said.desk())
                .filter(known -> known.caller().equals(said) && agent.length() <= LONGEST_AGENT)
                .orElseThrow(() -> new StoreProblem(Code.NOT_AUTHENTICATED, "unknown"));
        byte[] body = exchange.body(most);
        SignedRequest request =
                new SignedRequest(exchange.context().method().name(), exchange.path(), said, agent, time, Hash.of(body));
        if (!request.isSignedBy(desk.publicKey(), exchange.header(SignedRequest.SIGNATURE))) {
            throw new StoreProblem(Code.NOT_AUTHENTICATED, "signature");
        }
        if (!request.isFresh(moment(time), clock.instant())) {
            throw new StoreProblem(Code.STALE_REQUEST, "time");
        }
        if (desk.revoked() && !evenRevoked) {
            throw new StoreProblem(Code.DESK_REVOKED, "revoked");
        }
        check(exchange.context().pathParamMap(), said);
        exchange.by(said);
        return body;
    }

    private static Instant moment(String time) throws StoreProblem {
        try {
            return Instant.parse(time);
        } catch (DateTimeException e) {
            throw new StoreProblem(Code.STALE_REQUEST, "no time");
        }
    }

    /** A desk asks for its own site and in its own name. */
    private static void check(Map<String, String> path, Caller caller) throws StoreProblem {
        if (!path.getOrDefault("site", caller.site()).equals(caller.site())
                || !path.getOrDefault("desk", caller.desk()).equals(caller.desk())) {
            throw new StoreProblem(Code.WRONG_DESK, "another site or desk");
        }
    }
}
