package org.guichet.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.home.HomeTrouble;
import org.guichet.store.local.FirstFill;
import org.guichet.store.local.LocalStore;

/** Opens a home folder, or fails with the sentence for what stands in the way. */
final class HomeDoor {

    static final String DESK = "desk-1";
    static final String SITE = "site";

    private HomeDoor() {}

    /** A home that somebody has made before; a mistyped folder is not made into one. */
    static LocalStore existing(Path folder) {
        if (!Files.exists(folder.resolve("format"))) {
            throw new CommandFailure("home.Missing", folder);
        }
        return open(folder);
    }

    static LocalStore open(Path folder) {
        return open(folder, Clock.system(ZoneId.systemDefault()), FirstFill.NOTHING);
    }

    static LocalStore open(Path folder, Clock clock, FirstFill fill) {
        return open(StoreJoining.of(folder)
                .map(enrolment -> new LocalStore.Setup(
                        folder, enrolment.caller().desk(), enrolment.caller().site(), true, clock, new OperationIds(clock), fill))
                .orElseGet(() -> new LocalStore.Setup(folder, DESK, SITE, clock, new OperationIds(clock), fill)));
    }

    private static LocalStore open(LocalStore.Setup setup) {
        return switch (LocalStore.open(setup)) {
            case HomeOpening.Opened<LocalStore>(LocalStore store) -> store;
            case HomeOpening.NotOpened<LocalStore>(HomeTrouble trouble) -> throw failure(trouble);
        };
    }

    static CommandFailure failure(HomeTrouble trouble) {
        return switch (trouble) {
            case HomeTrouble.NotWritable(Path folder) -> new CommandFailure("home.NotWritable", folder);
            case HomeTrouble.InUse(Path folder) -> new CommandFailure("home.InUse", folder);
            case HomeTrouble.FromNewerVersion(String found, String known) ->
                new CommandFailure("home.FromNewerVersion", found, known);
            case HomeTrouble.KeyMissing(Path key) -> new CommandFailure("home.KeyMissing", key);
            case HomeTrouble.Damaged damaged when damaged.what() == HomeTrouble.What.DATABASE -> new DatabaseDamaged(damaged);
            case HomeTrouble.Damaged damaged ->
                new CommandFailure("home.Damaged." + damaged.what().name(), damaged.file(), damaged.where());
            case HomeTrouble.DiskFull(Path folder, long free) ->
                new CommandFailure("home.DiskFull", folder, free / (1024 * 1024));
        };
    }
}
