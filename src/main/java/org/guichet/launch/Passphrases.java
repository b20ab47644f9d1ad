package org.guichet.launch;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.store.home.KeyHelp;

/**
 * Passphrases of homes: as typed in the window, else the first line of the file that {@value #FILE} names, else asked for at the
 * terminal. Never an argument of a command, which all users of the machine can read.
 */
final class Passphrases implements KeyHelp.Passphrases {

    static final String FILE = "GUICHET_PASSPHRASE_FILE";

    private final Map<String, String> environment;
    private final Map<Path, char[]> typed = new ConcurrentHashMap<>();

    Passphrases(Map<String, String> environment) {
        this.environment = environment;
    }

    void give(Path home, char[] passphrase) {
        typed.put(home.toAbsolutePath().normalize(), passphrase.clone());
    }

    void forget(Path home) {
        typed.remove(home.toAbsolutePath().normalize());
    }

    @Override
    public Optional<char[]> of(Path home) {
        Path key = home.toAbsolutePath().normalize();
        if (!typed.containsKey(key)) {
            fromOutside(home).ifPresent(passphrase -> typed.put(key, passphrase));
        }
        return Optional.ofNullable(typed.get(key)).map(char[]::clone);
    }

    private Optional<char[]> fromOutside(Path home) {
        String file = environment.get(FILE);
        if (file != null) {
            return Optional.of(inFile(Path.of(file)));
        }
        String question = Texts.in(Language.of(Locale.getDefault())).text("cli.passphrase.ask", home);
        return terminal().map(console -> console.readPassword("%s ", question));
    }

    static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    /** @throws CommandFailure where the file can't be read or is empty */
    static char[] inFile(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.isEmpty() || lines.getFirst().isEmpty()) {
                throw new CommandFailure("cli.passphrase.file", file);
            }
            return lines.getFirst().toCharArray();
        } catch (IOException e) {
            throw new CommandFailure("cli.passphrase.file", file);
        }
    }
}
