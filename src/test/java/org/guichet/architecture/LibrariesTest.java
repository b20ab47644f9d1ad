package org.guichet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each library is known in the places that are for it, and nowhere else. */
class LibrariesTest {

    /**
     * @param where the rings that may use it
     * @param plantedIn ring of the planted class that uses it wrongly
     */
    private record Library(
            String name, List<String> packages, List<String> where, String because, String plantedIn, String culprit) {

        ArchRule rule() {
            return classes()
                    .that(Conditions.standOutside(where.toArray(String[]::new)))
                    .should(Conditions.dependOnNo(name, Conditions.inPackages(packages.toArray(String[]::new))))
                    .because(because);
        }
    }

    private static final List<Library> LIBRARIES = List.of(
            new Library(
                    "JavaFX",
                    List.of("javafx", "atlantafx", "org.controlsfx", "org.kordamp", "impl.org.controlsfx"),
                    List.of("desktop", "launch"),
                    "what people can do must be testable without a window, and a server has none",
                    "workflow",
                    "ShowsAWindow"),
            new Library(
                    "SQL",
                    List.of("java.sql", "javax.sql", "org.jooq", "org.h2", "org.flywaydb"),
                    List.of("store"),
                    "the database can be replaced, and no screen waits for one by accident",
                    "desktop",
                    "QueriesTheDatabase"),
            new Library(
                    "PostgreSQL",
                    List.of("org.postgresql", "com.zaxxer.hikari", "io.zonky"),
                    List.of("store.central"),
                    "a desk has no server under it, and a server's routes know no tables",
                    "server",
                    "AsksPostgreSql"),
            new Library(
                    "HTTP server",
                    List.of("io.javalin", "org.eclipse.jetty", "jakarta.servlet"),
                    List.of("server"),
                    "what a store answers is the same without a network",
                    "desktop",
                    "ServesRequests"),
            new Library(
                    "ZXing",
                    List.of("com.google.zxing"),
                    List.of("device.scanner"),
                    "a barcode is text by the time anybody else sees it",
                    "device",
                    "ReadsABarcode"),
            new Library(
                    "jSerialComm",
                    List.of("com.fazecast"),
                    List.of("device.serial"),
                    "what a serial scanner read is text by the time anybody else sees it",
                    "device",
                    "OpensASerialPort"),
            new Library(
                    "java-keyring",
                    List.of("com.github.javakeyring"),
                    List.of("store.home"),
                    "where a home's key is kept is known where homes are opened",
                    "store",
                    "AsksTheKeyStore"),
            new Library(
                    "webcam-capture",
                    List.of("com.github.sarxos", "com.github.eduramiba"),
                    List.of("device.camera"),
                    "a camera is one of several things that a code may be held before",
                    "device",
                    "LooksThroughACamera"),
            new Library(
                    "SourceAFIS and JNBIS",
                    List.of("com.machinezoo", "org.jnbis"),
                    List.of("device.fingerprint"),
                    "who compares fingers can be replaced, and nobody else sees a template's inside",
                    "device",
                    "ComparesFingers"),
            // JMRTD and its SCUBA are under the LGPL, which is accepted: used unchanged, each a jar that can be replaced
            new Library(
                    "JMRTD",
                    List.of("org.jmrtd", "net.sf.scuba", "org.ejbca"),
                    List.of("device.chip"),
                    "what a chip says is bytes by the time anybody else sees it",
                    "workflow",
                    "ReadsAChip"),
            new Library(
                    "JJ2000",
                    List.of("com.github.jaiimageio", "jj2000"),
                    List.of("device.picture", "device.chip.emulated"),
                    "an image is held within bounds before anybody decodes it",
                    "workflow",
                    "DecodesAnImage"),
            new Library(
                    "PDFBox",
                    List.of("org.apache.pdfbox", "org.apache.fontbox"),
                    List.of("printing"),
                    "a receipt is a record until it is printed",
                    "workflow",
                    "DrawsAPage"),
            new Library(
                    "fastexcel",
                    List.of("org.dhatim"),
                    List.of("printing"),
                    "figures are tables until they are kept as a file",
                    "workflow",
                    "WritesASheet"),
            new Library(
                    "Jackson",
                    List.of("tools.jackson", "com.fasterxml.jackson"),
                    List.of("sync.protocol", "launch", "device.sbi", "device.simulator"),
                    "the bytes of an operation are written in one place: their hash is chained and signed",
                    "store",
                    "WritesItsOwnJson"),
            new Library(
                    "picocli",
                    List.of("picocli"),
                    List.of("launch"),
                    "a command line is one way to start the house, not a part of it",
                    "desktop",
                    "IsACommand"),
            new Library(
                    "a log",
                    List.of("org.slf4j", "ch.qos.logback", "java.util.logging"),
                    List.of("store", "device", "messaging", "printing", "sync", "server", "launch", "desktop"),
                    "domain and workflow answer with typed results; personal data in their hands never meets a log",
                    "workflow",
                    "LogsAnAct"),
            new Library(
                    "cryptography of Bouncy Castle",
                    List.of("org.bouncycastle"),
                    List.of("store", "sync.protocol", "device.simulator", "device.chip.emulated"),
                    "what is sealed and signed is in two rings that can be reviewed",
                    "desktop",
                    "HashesAPassword"));

    private static final ArchRule NO_CONSOLE = classes()
            .that(Conditions.standOutside("launch"))
            .should(Conditions.useNo(
                    "standard output", Conditions.of("java.lang.System", "out", "err", "in")
                            .or(access -> access.getTarget().getName().equals("printStackTrace"))))
            .because("only a command line has somebody who reads it; a window has notices, a fault has a code and the log");

    @TestFactory
    Stream<DynamicTest> eachLibraryStaysInItsPlace() {
        return LIBRARIES.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> House.holds(each.rule())));
    }

    @TestFactory
    Stream<DynamicTest> aLibraryElsewhereIsCaught() {
        return LIBRARIES.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), () -> House.catches(each.rule(), each.plantedIn(), each.culprit())));
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        House.holds(NO_CONSOLE);
    }

    @Test
    void aWorkflowThatPrintsIsCaught() {
        House.catches(NO_CONSOLE, "workflow", "PrintsToTheConsole");
    }
}
