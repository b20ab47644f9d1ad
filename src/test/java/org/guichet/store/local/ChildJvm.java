package org.guichet.store.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Starts real processes that run a class of the tests, as fast as a JVM can: with an ahead-of-time cache of the classes of a
 * first run. Such a cache wants a class path of jars only, hence the jar of our own classes.
 */
final class ChildJvm {

    private static final List<String> NEEDED = List.of(
            "h2-", "jooq-3", "r2dbc-spi", "reactive-streams", "flyway-core", "jackson-", "slf4j-api", "jspecify", "bcprov");

    private final Path work;
    private final Class<?> main;
    private final String classPath;
    private final Path cache;

    ChildJvm(Path work, Class<?> main) throws IOException {
        this.work = work;
        this.main = main;
        this.cache = work.resolve("classes.aot");
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> parts = Arrays.asList(all.split(File.pathSeparator, -1));
        Path own = work.resolve("own.jar");
        jar(own, parts.stream().map(Path::of).filter(Files::isDirectory).toList());
        String libraries = parts.stream()
                .filter(part -> NEEDED.stream().anyMatch(name -> Path.of(part).getFileName().toString().startsWith(name)))
                .collect(Collectors.joining(File.pathSeparator));
        this.classPath = own + File.pathSeparator + libraries;
    }

    private static void jar(Path jar, List<Path> folders) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(0);
            Set<String> there = new HashSet<>();
            for (Path folder : folders) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(each -> !each.equals(folder)).toList()) {
                        add(out, there, folder, file);
                    }
                }
            }
        }
    }

    /** Folders too: the migrations are found by theirs. */
    private static void add(JarOutputStream out, Set<String> there, Path folder, Path file) throws IOException {
        boolean isFolder = Files.isDirectory(file);
        String name = folder.relativize(file).toString().replace('\\', '/') + (isFolder ? "/" : "");
        if (there.add(name)) {
            out.putNextEntry(new ZipEntry(name));
            if (!isFolder) {
                Files.copy(file, out);
            }
            out.closeEntry();
        }
    }

    /** Runs the class to its end, and keeps its loaded classes for those that follow. */
    void train(String... arguments) throws IOException, InterruptedException {
        int code = start(List.of("-XX:AOTCacheOutput=" + cache), arguments).waitFor();
        if (code != 0 || !Files.exists(cache)) {
            throw new IOException("the training run ended with " + code + ": " + errors());
        }
    }

    Process start(String... arguments) throws IOException {
        return start(List.of("-XX:AOTCache=" + cache), arguments);
    }

    private Process start(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
                "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(work.resolve("errors.txt").toFile()))
                .start();
    }

    String errors() {
        Path errors = work.resolve("errors.txt");
        try {
            return Files.exists(errors) ? Files.readString(errors) : "";
        } catch (IOException e) {
            return "the child's errors can't be read: " + e;
        }
    }
}
