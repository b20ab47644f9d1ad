package org.guichet.launch;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.home.KeyPlace;
import org.guichet.store.home.PlatformKeys;
import org.guichet.store.local.HomeRekeying;
import org.guichet.store.seal.StoreKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how well a home's key is kept, or keeps it elsewhere. */
@Command(name = "key", mixinStandardHelpOptions = true)
final class DeskKeyCommand implements Callable<Integer> {

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @ArgGroup
    private Change change = new Change();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** One at a time. */
    static final class Change {

        @Option(names = "--move-to", paramLabel = "DIR")
        private @Nullable Path moveTo;

        @Option(names = "--passphrase")
        private boolean passphrase;

        @Option(names = "--passphrase-file", paramLabel = "FILE")
        private @Nullable Path passphraseFile;

        @Option(names = "--platform")
        private boolean platform;

        @Option(names = "--in-home")
        private boolean inHome;

        @Option(names = "--escrow-for", paramLabel = "FILE")
        private @Nullable Path escrowFor;

        @Option(names = "--rotate")
        private boolean rotate;

        @Option(names = "--recover-with", paramLabel = "FILE")
        private @Nullable Path recoverWith;
    }

    @Override
    public Integer call() {
        if (!Files.exists(home.resolve("format"))) {
            throw new CommandFailure("home.Missing", home);
        }
        try {
            Path organisation = change.recoverWith;
            if (organisation != null && !Home.recover(home, EscrowKeyFile.read(organisation))) {
                throw new CommandFailure("cli.deskKey.notInEscrow", home);
            }
            if (change.rotate) {
                rotate();
            }
            try (Home open = Home.open(home, HomeDoor.keys())) {
                change(open);
                tell(open);
            }
            return 0;
        } catch (HomeTroubleException e) {
            throw HomeDoor.failure(e.trouble());
        } catch (PlatformKeys.Trouble e) {
            throw new CommandFailure("cli.deskKey.noKeyStore");
        } catch (IOException e) {
            throw new CommandFailure("cli.deskKey.notWritten", change.moveTo == null ? home : change.moveTo);
        }
    }

    private void rotate() throws IOException, HomeTroubleException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Texts.in(language.language()).text("cli.deskKey.rotating"));
        out.flush();
        ProgressLine progress = ProgressLine.on(out);
        double about = HomeFolders.bytesIn(home.resolve("journal")) / AuditVerifyCommand.BYTES_AN_ENTRY;
        HomeRekeying.run(home, HomeDoor.keys(), come -> progress.show(come, Math.min(1, come / Math.max(1, about))));
        progress.end();
        out.println(Texts.in(language.language()).text("cli.deskKey.rotated"));
    }

    private void change(Home open) throws IOException, PlatformKeys.Trouble {
        Path into = change.moveTo;
        Path escrow = change.escrowFor;
        if (into != null) {
            if (into.toAbsolutePath().normalize().startsWith(home.toAbsolutePath().normalize())) {
                throw new CommandFailure("cli.deskKey.inside", into);
            }
            open.keepKeyIn(into);
        } else if (change.passphrase || change.passphraseFile != null) {
            open.keepKeyUnder(passphrase());
        } else if (change.platform) {
            open.keepKeyInPlatform();
        } else if (change.inHome) {
            open.keepKeyInHome();
        } else if (escrow != null) {
            open.leaveEscrow(EscrowKeyFile.readPublic(escrow));
        }
    }

    private char[] passphrase() {
        Path file = change.passphraseFile;
        char[] passphrase = file == null ? typedTwice() : Passphrases.inFile(file);
        if (passphrase.length < Home.LEAST_PASSPHRASE) {
            throw new CommandFailure("cli.passphrase.short", Home.LEAST_PASSPHRASE);
        }
        HomeDoor.passphrases().give(home, passphrase);
        return passphrase;
    }

    private char[] typedTwice() {
        Console console = Passphrases.terminal().orElseThrow(() -> new CommandFailure("cli.passphrase.noTerminal"));
        Texts texts = Texts.in(language.language());
        char[] first = console.readPassword("%s ", texts.text("cli.passphrase.fresh"));
        char[] second = console.readPassword("%s ", texts.text("cli.passphrase.again"));
        if (!Arrays.equals(first, second)) {
            throw new CommandFailure("cli.passphrase.differ");
        }
        return first;
    }

    private void tell(Home open) throws IOException {
        Texts texts = Texts.in(language.language());
        PrintWriter out = spec.commandLine().getOut();
        out.println(switch (open.keyPlace()) {
            case KeyPlace.InHome() -> texts.text("cli.deskKey.inHome", home);
            case KeyPlace.InFile(Path file) -> texts.text("cli.deskKey.elsewhere", file);
            case KeyPlace.UnderPassphrase _ -> texts.text("cli.deskKey.passphrase");
            case KeyPlace.InPlatform _ -> texts.text("cli.deskKey.platform");
        });
        Optional<StoreKey> escrow = open.escrow();
        out.println(escrow.map(key -> texts.text("cli.deskKey.escrow", HexFormat.of().formatHex(key.bytes())))
                .orElseGet(() -> texts.text("cli.deskKey.noEscrow")));
        out.flush();
    }
}
