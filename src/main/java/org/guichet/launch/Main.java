package org.guichet.launch;

import java.util.Locale;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import picocli.CommandLine;

/** The program's door. Not a JavaFX application class, so that it starts from a class path too. */
public final class Main {

    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** The exit code: 0 done, 1 failed with one line on standard error, 2 wrong use. */
    static int run(String... arguments) {
        Logs.quiet();
        CommandLine line = new CommandLine(new RootCommand());
        line.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println(sentence(failure, languageOf(arguments)));
            return FAILED;
        });
        line.setParameterExceptionHandler((wrong, _) -> {
            wrong.getCommandLine().getErr().println(oneLine(String.valueOf(wrong.getMessage())));
            return CommandLine.ExitCode.USAGE;
        });
        return line.execute(arguments);
    }

    private static String sentence(Exception failure, Language language) {
        Texts texts = Texts.in(language);
        if (failure instanceof CommandFailure known) {
            return oneLine(texts.text(known.textKey(), known.arguments()));
        }
        String code = ErrorCode.of(failure);
        Logs.fault(code, failure);
        return oneLine(texts.text("cli.unexpected", code));
    }

    /** The language is wanted even where the options could not be read. */
    static Language languageOf(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return Language.of(Locale.of(arguments[i + 1]));
            }
            if (arguments[i].startsWith("--lang=")) {
                return Language.of(Locale.of(arguments[i].substring("--lang=".length())));
            }
        }
        return Language.of(Locale.getDefault());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
