package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with Javas that only tell how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for bash")
class LauncherTest {

    @TempDir
    private Path folder = Path.of("");

    private Path launcher = Path.of("");

    @BeforeEach
    void install() throws IOException {
        Path home = folder.resolve("with space").resolve("guichet");
        Files.createDirectories(home.resolve("lib").resolve("javafx"));
        launcher = home.resolve("bin").resolve("guichet");
        Files.createDirectories(home.resolve("bin"));
        String script = Files.readString(Path.of("src", "main", "launcher", "guichet"));
        // only this test's Javas are in the usual places
        String ours = script.replace(" /usr/lib/jvm/", " " + folder + "/jvm/");
        Files.writeString(launcher, ours.replace(" /opt/", " /nowhere/").replace(" /Library/", " /nowhere/"));
    }

    /** A Java of that version that prints its arguments. */
    private Path java(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(java, "#!/bin/sh\necho " + name + "\necho \"locale $LC_ALL\"\nfor a in \"$@\"; do echo \"[$a]\"; done\nexit 7\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    private record Run(int code, List<String> out, String err) {}

    private Run run(Path script, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("CDPATH", "/");
        builder.environment().putAll(environment);
        builder.directory(new File("/"));
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readAllLines(out), Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void javaHomeComesFirstAndArgumentsArriveWhole() throws IOException, InterruptedException {
        Run run = run(launcher, Map.of("JAVA_HOME", java("java home", "25.0.1").toString()), "lookup", "two words", "a*");
        assertEquals(7, run.code(), run.err());
        assertEquals("java home", run.out().getFirst());
        int main = run.out().indexOf("[org.guichet.launch.Main]");
        assertEquals(List.of("[lookup]", "[two words]", "[a*]"), run.out().subList(main + 1, run.out().size()));
        Path lib = folder.resolve("with space").resolve("guichet").resolve("lib").toRealPath();
        assertTrue(run.out().contains("[" + lib + "/*]") && run.out().contains("[" + lib + "/javafx]"), run.out().toString());
    }

    @Test
    void anOlderJavaHomeIsPassedOverForOneOnThePath() throws IOException, InterruptedException {
        String path = java("newer", "26-ea").resolve("bin") + ":" + System.getenv("PATH");
        Run run = run(launcher, Map.of("JAVA_HOME", java("older", "21.0.4").toString(), "PATH", path));
        assertEquals("newer", run.out().getFirst(), run.err());
    }

    @Test
    void theUsualPlacesAreSearched() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("guichet link"), launcher);
        java(".jdks/own", "25");
        assertEquals(".jdks/own", run(link, Map.of("PATH", tools().toString())).out().getFirst());
        java("jvm/system", "25");
        assertEquals("jvm/system", run(link, Map.of("PATH", folder.resolve("tools").toString())).out().getFirst());
    }

    @Test
    void whereNoLocaleIsSetAccentsAreKept() throws IOException, InterruptedException {
        String java = java("java", "25").toString();
        Map<String, String> none = Map.of("JAVA_HOME", java, "LC_ALL", "", "LC_CTYPE", "", "LANG", "");
        assertEquals("locale C.UTF-8", run(launcher, none).out().get(1));
        Map<String, String> missing = Map.of("JAVA_HOME", java, "LC_ALL", "", "LC_CTYPE", "", "LANG", "xx_XX.UTF-8");
        assertEquals("locale C.UTF-8", run(launcher, missing).out().get(1), "not installed anywhere");
        Map<String, String> installed = Map.of("JAVA_HOME", java, "LC_ALL", "", "LC_CTYPE", "", "LANG", "C.UTF-8");
        assertEquals("locale ", run(launcher, installed).out().get(1));
    }

    @Test
    void withoutJavaOneLineSaysSo() throws IOException, InterruptedException {
        Run run = run(launcher, Map.of("JAVA_HOME", java("old", "17.0.1").toString(), "PATH", tools().toString()));
        assertEquals(1, run.code());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("25"), run.err());
    }

    /** A path with the script's tools and no Java. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sed", "dirname", "readlink", "bash")) {
            Path found = Stream.of("/usr/bin", "/bin").map(place -> Path.of(place, tool)).filter(Files::exists).findFirst().orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), found);
        }
        return tools;
    }
}
