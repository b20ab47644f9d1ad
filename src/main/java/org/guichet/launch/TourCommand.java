package org.guichet.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.desktop.theme.Appearance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Works through the main job by itself, without a display, and leaves a picture of each screen. */
@Command(name = "tour", mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {

    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final int LEAST_WIDTH = 1280;
    private static final int LEAST_HEIGHT = 760;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of(".");

    @Option(
            names = "--theme",
            paramLabel = "light|dark|high-contrast",
            defaultValue = "light")
    private String theme = "light";

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x800")
    private String size = "1280x800";

    @Option(names = "--people", paramLabel = "N", defaultValue = "20000", hidden = true)
    private int people;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Matcher wanted = SIZE.matcher(size);
        if (!wanted.matches()) {
            throw new WrongUse(spec.commandLine(), "cli.tour.size", size);
        }
        int width = Integer.parseInt(wanted.group(1));
        int height = Integer.parseInt(wanted.group(2));
        if (width < LEAST_WIDTH || height < LEAST_HEIGHT) {
            throw new WrongUse(spec.commandLine(), "cli.tour.size", size);
        }
        return new Tour(out, language.language(), appearance(), width, height, people, spec.commandLine().getOut()).run();
    }

    private Appearance appearance() {
        for (Appearance each : Appearance.values()) {
            if (each.code().equals(theme.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new WrongUse(spec.commandLine(), "cli.tour.theme", theme);
    }
}
