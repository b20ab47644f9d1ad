package org.guichet.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.home.HomeTrouble;
import org.guichet.store.home.KeyHelp;
import org.guichet.store.home.PlatformKeys;
import org.guichet.store.local.FirstFill;
import org.guichet.store.local.LocalStore;

/** Opens a home folder, or fails with the sentence for what stands in the way. */
final class HomeDoor {

    static final String DESK = "desk-1";
    static final String SITE = "site";

    static final String KEY_STORE = "GUICHET_KEY_STORE";
    static final String NO_KEY_STORE = "none";

    private static final Passphrases PASSPHRASES = new Passphrases(System.getenv());

    /** The platform's, once the program was started by a person; a test uses none that is its machine's. */
    private static volatile PlatformKeys platform = PlatformKeys.NONE;

    private HomeDoor() {}

    /** @param environment may say that the platform's store is not to be used: for try-outs, which leave nothing behind there */
    static void use(PlatformKeys keys, Map<String, String> environment) {
        platform = NO_KEY_STORE.equals(environment.get(KEY_STORE)) ? PlatformKeys.NONE : keys;
    }

    static Passphrases passphrases() {
        return PASSPHRASES;
    }

    static KeyHelp keys() {
        return new KeyHelp(platform, PASSPHRASES, false);
    }

    /** For the home of a real site: its key goes into the platform's store, where there is one. */
    static KeyHelp keysOfSite() {
        return new KeyHelp(platform, PASSPHRASES, true);
    }

    /** A home that somebody has made before; a mistyped folder is not made into one. */
    static LocalStore existing(Path folder) {
        if (!Files.exists(folder.resolve("format"))) {
            throw new CommandFailure("home.Missing", folder);
        }
        return open(folder);
    }

    static LocalStore open(Path folder) {
        return open(folder, Clock.system(ZoneId.systemDefault()), FirstFill.NOTHING, keysOfSite());
    }

    static LocalStore open(Path folder, Clock clock, FirstFill fill) {
        return open(folder, clock, fill, keys());
    }

    private static LocalStore open(Path folder, Clock clock, FirstFill fill, KeyHelp keys) {
        return open(StoreJoining.of(folder)
                .map(enrolment -> new LocalStore.Setup(
                        folder, enrolment.caller().desk(), enrolment.caller().site(), true, clock, new OperationIds(clock), fill, keys))
                .orElseGet(() -> new LocalStore.Setup(folder, DESK, SITE, false, clock, new OperationIds(clock), fill, keys)));
    }

    private static LocalStore open(LocalStore.Setup setup) {
        return switch (LocalStore.open(setup)) {
            case HomeOpening.Opened<LocalStore>(LocalStore store) -> store;
            case HomeOpening.NotOpened<LocalStore>(HomeTrouble trouble) -> throw failure(trouble);
        };
    }

    /** It is asked for again, not tried again. */
    private static CommandFailure wrong(Path folder) {
        PASSPHRASES.forget(folder);
        return new PassphraseWanted("home.PassphraseWrong", folder);
    }

    static CommandFailure failure(HomeTrouble trouble) {
        return switch (trouble) {
            case HomeTrouble.NotWritable(Path folder) -> new CommandFailure("home.NotWritable", folder);
            case HomeTrouble.InUse(Path folder) -> new CommandFailure("home.InUse", folder);
            case HomeTrouble.FromNewerVersion(String found, String known) ->
                new CommandFailure("home.FromNewerVersion", found, known);
            case HomeTrouble.KeyMissing(Path key) -> new CommandFailure("home.KeyMissing", key);
            case HomeTrouble.NotInKeyStore(Path folder) -> new CommandFailure("home.NotInKeyStore", folder);
            case HomeTrouble.PassphraseNeeded(Path folder) -> new PassphraseWanted("home.PassphraseNeeded", folder);
            case HomeTrouble.PassphraseWrong(Path folder) -> wrong(folder);
            case HomeTrouble.Damaged damaged when damaged.what() == HomeTrouble.What.DATABASE -> new DatabaseDamaged(damaged);
            case HomeTrouble.Damaged damaged ->
                new CommandFailure("home.Damaged." + damaged.what().name(), damaged.file(), damaged.where());
            case HomeTrouble.DiskFull(Path folder, long free) ->
                new CommandFailure("home.DiskFull", folder, free / (1024 * 1024));
        };
    }
}
