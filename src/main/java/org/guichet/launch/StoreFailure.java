package org.guichet.launch;

import org.guichet.sync.protocol.StoreProblem;

/** A store's problem as the sentence that a command ends with. */
final class StoreFailure {

    private StoreFailure() {}

    static CommandFailure of(StoreProblem problem, String address) {
        return switch (problem.code()) {
            case UNREACHABLE, STORE_UNAVAILABLE, STORE_FAULT, TOO_MANY_REQUESTS -> new CommandFailure("cli.store.unreachable", address);
            case CODE_NOT_VALID -> new CommandFailure("cli.store.code");
            case DESK_REVOKED, NOT_AUTHENTICATED, CHAIN_BRANCHED -> new CommandFailure("cli.store.notThisDesk", address);
            case LOG_REWRITTEN -> new CommandFailure("cli.store.logRewritten", address);
            case STALE_REQUEST -> new CommandFailure("cli.store.clock");
            case VERSION_NOT_SPOKEN -> new CommandFailure("cli.store.version", address);
            case MALFORMED, WRONG_DESK, NOT_FOUND, CHAIN_GAP, ID_REUSED, FEED_DIVERGED, CAPTURE_GAP, CAPTURE_ALTERED,
                    TUS_VERSION_NOT_SPOKEN, MEDIA_TYPE_NOT_SPOKEN, TOO_LARGE ->
                new CommandFailure("cli.store.problem", address, problem.code().name());
        };
    }
}
