package org.guichet.store.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A home on its way from one key to another. All that is encrypted is written anew into a folder {@value #BEGUN}; once that is whole and
 * forced it is called {@value #WHOLE}, in one step. From then on every opening first moves what is in there into place, the key last: a
 * kill leaves the old home, or one that is finished at its next opening.
 */
public final class Rekeyed {

    static final String BEGUN = "rekeying";
    static final String WHOLE = "rekeyed";
    /** The line of the old key, where that was kept outside the home. */
    static final String OLD_PLACE = "old-place";
    private static final String JOURNAL = "journal";

    private final Path home;
    private final Path whole;
    private final Runnable beforeEachStep;

    Rekeyed(Path home) {
        this(home, () -> {});
    }

    /** @param beforeEachStep for tests of kills */
    Rekeyed(Path home, Runnable beforeEachStep) {
        this.home = home;
        this.whole = home.resolve(WHOLE);
        this.beforeEachStep = beforeEachStep;
    }

    /** An empty folder to write into. */
    static Path begin(Path home) throws IOException {
        Path begun = home.resolve(BEGUN);
        delete(begun);
        OwnerOnly.createFolder(begun);
        OwnerOnly.createFolder(begun.resolve(JOURNAL));
        return begun;
    }

    /** From here on there is no way back. */
    static void commit(Path home) throws IOException {
        ForcedFolder.force(home.resolve(BEGUN).resolve(JOURNAL));
        ForcedFolder.force(home.resolve(BEGUN));
        Files.move(home.resolve(BEGUN), home.resolve(WHOLE), StandardCopyOption.ATOMIC_MOVE);
        ForcedFolder.force(home.toAbsolutePath());
    }

    /** Does nothing where no change of the key was under way; forgets one that did not become whole. */
    void finish(KeyFile keyFile) throws IOException {
        delete(home.resolve(BEGUN));
        if (!Files.exists(whole)) {
            return;
        }
        moveAll(whole.resolve(JOURNAL), home.resolve(JOURNAL));
        moveAll(whole, home);
        step();
        KeyWipe.destroyTree(home.resolve("templates")); // of today, under the old key: fetched again
        Files.deleteIfExists(home.resolve("people.index")); // made again from the rows
        ForcedFolder.force(home.resolve(JOURNAL));
        ForcedFolder.force(home.toAbsolutePath());
        takeKey();
        Path oldPlace = whole.resolve(OLD_PLACE);
        if (Files.exists(oldPlace)) {
            step();
            keyFile.forget(KeyFile.place(Files.readString(oldPlace, StandardCharsets.UTF_8).strip()));
        }
        step();
        delete(whole);
    }

    /** The old key's bytes are written over first: the new one still lies beside it, should this be as far as it gets. */
    private void takeKey() throws IOException {
        Path fresh = whole.resolve(KeyFile.NAME);
        if (Files.exists(fresh)) {
            step();
            KeyWipe.overwrite(home.resolve(KeyFile.NAME));
            step();
            Files.move(fresh, home.resolve(KeyFile.NAME), StandardCopyOption.ATOMIC_MOVE);
            ForcedFolder.force(home.toAbsolutePath());
        }
    }

    private void moveAll(Path from, Path into) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(from)) {
            files = listed.filter(Files::isRegularFile)
                    .filter(file -> !List.of(KeyFile.NAME, OLD_PLACE).contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        for (Path each : files) {
            step();
            Files.move(each, into.resolve(each.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void step() {
        beforeEachStep.run();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
