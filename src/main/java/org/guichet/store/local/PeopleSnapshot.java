package org.guichet.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.lookup.IndexParts;
import org.guichet.store.home.Home;
import org.guichet.store.home.SealedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The look-up's index, kept encrypted beside the database, so that a start need not read a million rows. It may be lost,
 * damaged or old at any time: then nothing is recalled, and the index is built out of the database.
 */
public final class PeopleSnapshot {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleSnapshot.class);
    private static final String FILE = "people.index";
    private static final String PURPOSE = "guichet people index 1";

    private final Database database;
    private final SealedFile file;
    private final Path path;

    PeopleSnapshot(Database database, Home home) {
        this.database = database;
        this.path = home.folder().resolve(FILE);
        this.file = new SealedFile(path, home.key(), PURPOSE);
    }

    /** The register before an index is read out of it. */
    public static final class Moment {

        private final PeopleChanges.Moment then;

        private Moment(PeopleChanges.Moment then) {
            this.then = then;
        }
    }

    /** @param since people who came in, changed or went after the index was kept */
    public record Recalled(IndexParts parts, Set<Long> since) {}

    public Moment now() {
        return new Moment(database.write(PeopleChanges::now));
    }

    /** Failing is no trouble for anybody but the next start. */
    public void keep(Moment before, IndexParts parts) {
        try {
            file.write(out -> IndexPartsFormat.write(out, before.then, parts));
        } catch (IOException e) {
            LOG.warn("the index was not kept ({})", e.getClass().getSimpleName());
        }
    }

    public Optional<Recalled> recall() {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return file.read(in -> {
                PeopleChanges.Moment then = IndexPartsFormat.moment(in);
                Optional<Set<Long>> since = database.write(context -> PeopleChanges.since(context, then));
                return since.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Recalled(IndexPartsFormat.parts(in), since.get()));
            });
        } catch (IOException e) {
            LOG.warn("the kept index can't be read and is made anew ({})", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
