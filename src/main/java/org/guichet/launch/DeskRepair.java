package org.guichet.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.guichet.desktop.shell.RepairScreen;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.words.Words;
import org.guichet.store.home.HomeRepair;
import org.guichet.store.home.HomeTroubleException;

/** Asks in the window what is to become of a damaged database, and opens the desk on the new one. */
final class DeskRepair {

    /** Either a desk, or why there is none. */
    private sealed interface Outcome {

        record Opened(OpenDesk desk) implements Outcome {}

        record Failed(CommandFailure why) implements Outcome {}
    }

    private final Path database;
    private final Supplier<OpenDesk> opening;
    private final Background background;
    private final Words words;
    private final Consumer<OpenDesk> then;

    /** @param then takes the desk, on the screen's thread */
    DeskRepair(Path database, Supplier<OpenDesk> opening, Background background, Words words, Consumer<OpenDesk> then) {
        this.database = database;
        this.opening = opening;
        this.background = background;
        this.words = words;
        this.then = then;
    }

    RepairScreen screen(Appearance appearance, boolean demonstration, Runnable leave) {
        RepairScreen[] screen = new RepairScreen[1];
        screen[0] = new RepairScreen(
                words,
                appearance,
                database.toString(),
                demonstration,
                () -> background.act(this::rebuild, outcome -> settle(outcome, screen[0])),
                leave);
        return screen[0];
    }

    private void settle(Outcome outcome, RepairScreen screen) {
        switch (outcome) {
            case Outcome.Opened(OpenDesk desk) -> then.accept(desk);
            case Outcome.Failed(CommandFailure why) -> screen.failed(words.text(why.textKey(), why.arguments()));
        }
    }

    private Outcome rebuild() {
        Path folder = Objects.requireNonNull(database.toAbsolutePath().getParent());
        try {
            HomeRepair.setAsideDatabase(folder, Clock.systemUTC());
            return new Outcome.Opened(opening.get());
        } catch (HomeTroubleException e) {
            return new Outcome.Failed(HomeDoor.failure(e.trouble()));
        } catch (IOException e) {
            return new Outcome.Failed(new CommandFailure("home.NotWritable", folder));
        } catch (CommandFailure e) {
            return new Outcome.Failed(e);
        }
    }
}
