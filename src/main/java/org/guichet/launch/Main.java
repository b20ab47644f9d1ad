package org.guichet.launch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;
import org.guichet.domain.change.NotSaved;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.store.home.FreeSpace;
import org.guichet.store.home.KeyringKeys;
import picocli.CommandLine;

/** The program's door. Not a JavaFX application class, so that it starts from a class path too. */
public final class Main {

    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) {
        HomeDoor.use(new KeyringKeys(), System.getenv());
        System.exit(run(writerOn(System.out), writerOn(System.err), arguments));
    }

    private static PrintWriter writerOn(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /** The exit code: 0 done, 1 failed with one line on standard error, 2 wrong use. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Logs.quiet();
        Texts texts = Texts.in(languageOf(arguments));
        CommandLine line = commands(texts).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((failure, _, _) -> {
            err.println(sentence(failure, texts));
            return FAILED;
        });
        line.setParameterExceptionHandler((wrong, _) -> {
            err.println(oneLine(new WrongUseTexts(texts).sentence(wrong)));
            return CommandLine.ExitCode.USAGE;
        });
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println(oneLine(texts.text("cli.memory")));
            return FAILED;
        } catch (Error e) {
            // The last line of defence: a broken machine or build is told as a code too, never as a stack trace.
            err.println(sentence(e, texts));
            return FAILED;
        }
    }

    static CommandLine commands(Texts texts) {
        CommandLine line = new CommandLine(new RootCommand());
        localise(line, new HelpTexts(texts));
        return line;
    }

    private static void localise(CommandLine command, HelpTexts help) {
        command.setResourceBundle(help);
        command.getSubcommands().values().forEach(each -> localise(each, help));
    }

    private static String sentence(Throwable failure, Texts texts) {
        if (failure instanceof CommandFailure known) {
            return oneLine(texts.text(known.textKey(), known.arguments()));
        }
        if (failure instanceof NotSaved cut) {
            return oneLine(texts.text("trouble." + cut.trouble().name()));
        }
        if (FreeSpace.ranOut(failure)) {
            return oneLine(texts.text("cli.diskFull"));
        }
        String code = ErrorCode.of(failure);
        Logs.fault(code, failure);
        return oneLine(texts.text("cli.unexpected", code));
    }

    /** The language is wanted even where the options could not be read. */
    static Language languageOf(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return named(arguments[i + 1]);
            }
            if (arguments[i].startsWith("--lang=")) {
                return named(arguments[i].substring("--lang=".length()));
            }
        }
        return Language.of(Locale.getDefault());
    }

    /** Another word than fr or en is refused later, in the system's language. */
    private static Language named(String code) {
        for (Language each : Language.values()) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        return Language.of(Locale.getDefault());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
