package org.guichet.launch;

import java.nio.file.Path;
import org.guichet.store.home.HomeTrouble;

/** The one damage of a home folder that a person may have mended here: what was done at the desk is in the journal. */
final class DatabaseDamaged extends CommandFailure {

    private static final long serialVersionUID = 1L;

    private final transient Path database;

    DatabaseDamaged(HomeTrouble.Damaged damage) {
        super("home.Damaged.DATABASE", damage.file(), damage.where());
        this.database = damage.file();
    }

    Path database() {
        return database;
    }
}
