package org.guichet.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guichet.language.Language;

/** The tour in a process of its own: a toolkit that could not open its display can't be started again in the same one. */
final class TourProcess {

    /** Set by jpackage's launcher for itself: a child that inherits it takes its arguments for Java's. */
    static final String STARTED_ALREADY = "_JPACKAGE_LAUNCHER";

    private TourProcess() {}

    /** Returns the tour's exit code, after it has ended. */
    static int run(Path pictures, Language language, int people) {
        List<String> program = program(
                ProcessHandle.current().info().command().orElse("java"),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                System.getProperty("java.class.path", ""));
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                "tour", "--out", pictures.toString(), "--lang", language.code(), "--people", Integer.toString(people)));
        try {
            ProcessBuilder tour = new ProcessBuilder(command).inheritIO();
            tour.environment().remove(STARTED_ALREADY);
            return tour.start().waitFor();
        } catch (IOException e) {
            throw new CommandFailure("cli.noWindow");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** How this program is started: an installed one by its own launcher, otherwise Java with what it was given. */
    static List<String> program(String executable, List<String> javaArguments, String classPath) {
        String name = String.valueOf(Path.of(executable).getFileName());
        if (!name.equals("java") && !name.equals("java.exe") && !name.equals("javaw.exe")) {
            return List.of(executable);
        }
        List<String> program = new ArrayList<>();
        program.add(executable);
        program.addAll(javaArguments);
        program.addAll(List.of("-cp", classPath, Main.class.getName()));
        return program;
    }
}
