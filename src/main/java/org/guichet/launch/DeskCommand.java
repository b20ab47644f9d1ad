package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.guichet.desktop.theme.Appearance;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.sync.client.PinnedAuthority;
import org.guichet.sync.client.StoreAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens the desk's window. Without a display it says so and shows the same work as pictures. */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        subcommands = {DeskKeyCommand.class, DeskEscrowCommand.class, DeskWipeCommand.class})
final class DeskCommand implements Callable<Integer> {

    private static final int MOST_PEOPLE = 1_000_000;
    private static final int FEWEST_PEOPLE = 1_000;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable Path home;

    @Option(names = "--central", paramLabel = "URL")
    private @Nullable String central;

    @Option(names = "--code", paramLabel = "CODE")
    private String code = "";

    @Option(names = "--authority", paramLabel = "FILE")
    private @Nullable Path authority;

    @Option(names = "--demo")
    private boolean demonstration;

    @Option(names = "--display")
    private boolean display;

    @Option(names = "--camera", paramLabel = "PICTURES")
    private @Nullable Path camera;

    @Option(names = "--people", paramLabel = "N", defaultValue = "20000")
    private int people;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (people < FEWEST_PEOPLE || people > MOST_PEOPLE) {
            throw new WrongUse(spec.commandLine(), "cli.use.between", "--people", FEWEST_PEOPLE, MOST_PEOPLE, people);
        }
        Language chosen = language.language();
        if (!Display.isThere()) {
            return withoutDisplay(chosen);
        }
        if (central != null && demonstration) {
            throw new WrongUse(spec.commandLine(), "cli.use.exclusive");
        }
        if (camera != null && !demonstration) {
            throw new WrongUse(spec.commandLine(), "cli.use.cameraDemo");
        }
        Path folder = home == null ? HomeFolders.usual(demonstration) : home;
        Supplier<OpenDesk> opening = () -> demonstration ? fed(filled(folder, chosen)) : ofSite(joined(folder));
        try {
            show(opening, new DeskWindow.Look(chosen, Appearance.LIGHT, demonstration, display));
            return 0;
        } catch (UnsupportedOperationException e) {
            // JavaFX: the display that is named can't be opened, or a library of the platform's windows is missing
            Logs.fault(ErrorCode.of(e), e);
        }
        return TourProcess.run(announced(chosen), chosen, people);
    }

    private OpenDesk fed(OpenDesk desk) {
        if (camera != null) {
            DoorReaders.feed(desk.store().settings(), camera);
        }
        return desk;
    }

    private Path joined(Path folder) {
        if (central != null) {
            String store = central;
            StoreAddress address =
                    StoreAddress.read(store).orElseThrow(() -> new WrongUse(spec.commandLine(), "cli.use.central", store));
            StoreJoining.join(folder, address, code, authority == null ? "" : pinned(authority));
        }
        return folder;
    }

    private static String pinned(Path file) {
        try {
            return PinnedAuthority.read(Files.readAllBytes(file)).orElseThrow(() -> new CommandFailure("cli.desk.authority", file));
        } catch (IOException e) {
            throw new CommandFailure("cli.desk.authority", file);
        }
    }

    /** A million people take a minute: whoever waits for the window sees how far it is. */
    private OpenDesk filled(Path folder, Language chosen) {
        PrintWriter out = spec.commandLine().getOut();
        ProgressLine progress = ProgressLine.on(out);
        return OpenDesk.demonstration(folder, people, come -> {
            if (come == FEWEST_PEOPLE) {
                out.println(Texts.in(chosen).text("cli.desk.filling", people));
            }
            progress.show(come, (double) come / people);
            if (come == people) {
                progress.end();
            }
        });
    }

    /** A large site takes a while to come from its store. */
    private OpenDesk ofSite(Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        ProgressLine progress = ProgressLine.on(out);
        OpenDesk desk = OpenDesk.ofSite(folder, (come, total) -> progress.show(come, (double) come / total));
        progress.end();
        return desk;
    }

    private static void show(Supplier<OpenDesk> opening, DeskWindow.Look look) {
        OpenDesk opened;
        try {
            opened = opening.get();
        } catch (CommandFailure trouble) {
            if (!AskedOpening.canAsk(trouble)) {
                throw trouble;
            }
            DeskWindow.ask(trouble, opening, look);
            return;
        }
        try (opened) {
            DeskWindow.show(opened, look);
        }
    }

    private int withoutDisplay(Language chosen) {
        Path pictures = announced(chosen);
        return new Tour(pictures, chosen, Appearance.LIGHT, WIDTH, HEIGHT, people, spec.commandLine().getOut()).run();
    }

    /** One sentence says what happens instead of a window, and where. */
    private Path announced(Language chosen) {
        Path pictures = Path.of(System.getProperty("java.io.tmpdir"), "guichet-tour");
        spec.commandLine().getOut().println(Texts.in(chosen).text("cli.noDisplay", pictures));
        spec.commandLine().getOut().flush();
        return pictures;
    }
}
