package org.guichet.store.local;

import java.io.IOException;
import java.nio.file.Path;
import org.guichet.store.home.ForcedFolder;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeTroubleException;
import org.h2.store.fs.FileUtils;

/**
 * A home's database with the schema of this program. H2 changes a table by copying it, dropping it and renaming the copy, each
 * for good at once: a kill in between loses the table. So migrations are done on a copy of the file, which takes the
 * database's place in one step when it is whole and forced. It costs twice the file's room while it lasts.
 */
final class MigratedDatabase {

    private static final String UNFINISHED = "guichet-migrating";

    private final Home home;
    private final String fileSystem;
    private final Path unfinished;
    private final String file;
    private final String unfinishedFile;

    private MigratedDatabase(Home home, String fileSystem) {
        this.home = home;
        this.fileSystem = fileSystem;
        this.unfinished = home.folder().resolve(UNFINISHED);
        this.file = Database.file(fileSystem, home.databaseName());
        this.unfinishedFile = Database.file(fileSystem, unfinished);
    }

    static Database open(Home home, String fileSystem) throws HomeTroubleException, IOException {
        return new MigratedDatabase(home, fileSystem).open();
    }

    /** What was in the home's database is gone; it must be closed. */
    static Database anew(Home home, String fileSystem) throws HomeTroubleException, IOException {
        FileUtils.delete(Database.file(fileSystem, home.databaseName()));
        return open(home, fileSystem);
    }

    private Database open() throws HomeTroubleException, IOException {
        if (FileUtils.exists(file)) {
            Database database = Database.open(home, fileSystem);
            boolean done = false;
            try {
                done = Migrations.areDone(database);
            } finally {
                if (!done) {
                    database.close();
                }
            }
            if (done) {
                return database;
            }
        }
        migrate();
        return Database.open(home, fileSystem);
    }

    private void migrate() throws HomeTroubleException, IOException {
        FileUtils.delete(unfinishedFile);
        try {
            if (FileUtils.exists(file)) {
                DiskFiles.copy(file, unfinishedFile);
            }
            try (Database copy = Database.open(home, fileSystem, unfinished)) {
                Migrations.apply(copy, home);
            }
            DiskFiles.force(unfinishedFile);
            FileUtils.moveAtomicReplace(unfinishedFile, file);
            ForcedFolder.force(home.folder());
        } finally {
            FileUtils.delete(unfinishedFile);
        }
    }
}
