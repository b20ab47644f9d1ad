package org.guichet.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts programs and desks as child processes of a test, on its own class path. */
final class KilledProcesses {

    private static final Pattern ACKNOWLEDGED = Pattern.compile("([0-9]+) ([0-9a-f]{64})");

    private KilledProcesses() {}

    static Process java(Path log, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Djava.awt.headless=true",
                "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }

    /** A desk that is killed and started again on the same home; what it was told is saved is remembered over its lives. */
    static final class Desk {
        private final Path log;
        private final List<String> arguments;
        private final Map<Long, String> acknowledged = new ConcurrentSkipListMap<>();
        private Process process;
        private int knownAtStart;
        private CountDownLatch ready = new CountDownLatch(1);
        private CountDownLatch drained = new CountDownLatch(1);

        /** @param arguments of {@link WorkingDesk} */
        Desk(Path log, List<String> arguments) throws IOException {
            this.log = log;
            this.arguments = arguments;
            this.process = start();
        }

        Process start() throws IOException {
            ready = new CountDownLatch(1);
            drained = new CountDownLatch(1);
            knownAtStart = acknowledged.size();
            process = java(log, WorkingDesk.class, arguments);
            BufferedReader lines = process.inputReader();
            CountDownLatch isReady = ready;
            CountDownLatch isDrained = drained;
            Thread.ofVirtual().start(() -> lines.lines().forEach(line -> hear(line, isReady, isDrained)));
            return process;
        }

        /** A line that a kill cut in two was not acknowledged. */
        private void hear(String line, CountDownLatch isReady, CountDownLatch isDrained) {
            Matcher saved = ACKNOWLEDGED.matcher(line);
            if (saved.matches()) {
                acknowledged.put(Long.parseLong(saved.group(1)), saved.group(2));
            } else if (line.equals(WorkingDesk.READY)) {
                isReady.countDown();
            } else if (line.equals(WorkingDesk.DRAINED)) {
                isDrained.countDown();
            }
        }

        /** Whether it has saved something in this life. */
        boolean worked() {
            return acknowledged.size() > knownAtStart;
        }

        CountDownLatch ready() {
            return ready;
        }

        CountDownLatch drained() {
            return drained;
        }

        Map<Long, String> acknowledged() {
            return acknowledged;
        }

        void kill() throws InterruptedException {
            process.toHandle().destroyForcibly(); // by its handle: Process would close the stream with the last lines in it
            process.waitFor();
        }

        void say(String line) {
            PrintStream in = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
            in.println(line);
        }

        Process process() {
            return process;
        }
    }
}
