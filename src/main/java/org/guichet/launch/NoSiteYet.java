package org.guichet.launch;

import java.nio.file.Path;

/** There is no desk in that folder: it has to join a site, which a person does in the window with an invitation. */
final class NoSiteYet extends CommandFailure {

    private static final long serialVersionUID = 1L;

    private final transient Path home;

    NoSiteYet(Path home) {
        super("cli.desk.noSite", home);
        this.home = home;
    }

    Path home() {
        return home;
    }
}
