package org.guichet.launch;

import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** What an administrator is told where the store did not do it. */
final class CentralFailure {

    private CentralFailure() {}

    static CommandFailure ofSite(StoreProblem problem, String site) {
        return problem.code() == Code.NOT_FOUND
                ? new CommandFailure("cli.central.noSite", site)
                : new CommandFailure("cli.central.problem", problem.code());
    }

    static CommandFailure ofReview(StoreProblem problem, String desk, String site) {
        return problem.code() == Code.NOT_FOUND
                ? new CommandFailure("cli.central.review.nothing", desk, site)
                : new CommandFailure("cli.central.problem", problem.code());
    }

    static CommandFailure ofDesk(StoreProblem problem, String desk) {
        return problem.code() == Code.NOT_FOUND
                ? new CommandFailure("cli.central.noDesk", desk)
                : new CommandFailure("cli.central.problem", problem.code());
    }
}
