package org.guichet.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.guichet.desktop.shell.JoinScreen;
import org.guichet.desktop.shell.PassphraseScreen;
import org.guichet.desktop.shell.RepairScreen;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.words.Words;
import org.guichet.store.home.HomeRepair;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.sync.client.Invitation;

/** A home that does not open before somebody was asked something: for its passphrase, for the site's
 * invitation, or what is to become of a damaged database. */
final class AskedOpening {

    /** Either a desk, or why there is none. */
    private sealed interface Outcome {

        record Opened(OpenDesk desk) implements Outcome {}

        record Failed(CommandFailure why) implements Outcome {}
    }

    private final Supplier<OpenDesk> opening;
    private final Background background;
    private final Words words;
    private final DeskWindow.Look look;
    private final Consumer<Parent> show;
    private final Consumer<OpenDesk> then;
    private final Runnable leave;

    /**
     * @param show takes the screen that asks
     * @param then takes the desk, on the screen's thread
     */
    AskedOpening(
            Supplier<OpenDesk> opening, Background background, Words words, DeskWindow.Look look, Consumer<Parent> show,
            Consumer<OpenDesk> then, Runnable leave) {
        this.opening = opening;
        this.background = background;
        this.words = words;
        this.look = look;
        this.show = show;
        this.then = then;
        this.leave = leave;
    }

    /** Whether a person can do anything about it. */
    static boolean canAsk(CommandFailure why) {
        return why instanceof PassphraseWanted || why instanceof NoSiteYet || why instanceof DatabaseDamaged;
    }

    void ask(CommandFailure why) {
        if (why instanceof PassphraseWanted wanted) {
            askPassphrase(wanted.home());
        } else if (why instanceof NoSiteYet alone) {
            askInvitation(alone.home());
        } else if (why instanceof DatabaseDamaged damage) {
            askRepair(damage.database());
        } else {
            throw why;
        }
    }

    private void askPassphrase(Path home) {
        PassphraseScreen[] screen = new PassphraseScreen[1];
        screen[0] = new PassphraseScreen(
                words,
                look.appearance(),
                home.toString(),
                passphrase -> background.act(() -> opened(home, passphrase), outcome -> settle(outcome, screen[0]::failed)),
                leave);
        show.accept(screen[0]);
        screen[0].enter();
    }

    private void askInvitation(Path home) {
        JoinScreen[] screen = new JoinScreen[1];
        screen[0] = new JoinScreen(
                words,
                look.appearance(),
                (address, code) -> background.act(() -> joined(home, address, code), outcome -> settle(outcome, screen[0]::failed)),
                leave);
        show.accept(screen[0]);
        screen[0].enter();
    }

    private Outcome joined(Path home, String address, String code) {
        try {
            Invitation invitation =
                    Invitation.read(address, code).orElseThrow(() -> new CommandFailure("join.noAddress", address.strip()));
            StoreJoining.join(home, invitation.store(), invitation.code(), "");
        } catch (CommandFailure e) {
            return new Outcome.Failed(e);
        }
        return opened();
    }

    private void askRepair(Path database) {
        RepairScreen[] screen = new RepairScreen[1];
        screen[0] = new RepairScreen(
                words,
                look.appearance(),
                database.toString(),
                look.demonstration(),
                () -> background.act(() -> rebuilt(database), outcome -> settle(outcome, screen[0]::failed)),
                leave);
        show.accept(screen[0]);
    }

    /** A damage that shows only once the passphrase is right is asked about in its turn. */
    private void settle(Outcome outcome, Consumer<String> failed) {
        switch (outcome) {
            case Outcome.Opened(OpenDesk desk) -> then.accept(desk);
            case Outcome.Failed(DatabaseDamaged damage) -> askRepair(damage.database());
            case Outcome.Failed(CommandFailure why) -> failed.accept(words.text(why.textKey(), why.arguments()));
        }
    }

    private Outcome opened(Path home, char[] passphrase) {
        HomeDoor.passphrases().give(home, passphrase);
        Arrays.fill(passphrase, '\0');
        return opened();
    }

    private Outcome opened() {
        try {
            return new Outcome.Opened(opening.get());
        } catch (CommandFailure e) {
            return new Outcome.Failed(e);
        }
    }

    private Outcome rebuilt(Path database) {
        Path folder = Objects.requireNonNull(database.toAbsolutePath().getParent());
        try {
            HomeRepair.setAsideDatabase(folder, Clock.systemUTC());
            return opened();
        } catch (HomeTroubleException e) {
            return new Outcome.Failed(HomeDoor.failure(e.trouble()));
        } catch (IOException e) {
            return new Outcome.Failed(new CommandFailure("home.NotWritable", folder));
        }
    }
}
