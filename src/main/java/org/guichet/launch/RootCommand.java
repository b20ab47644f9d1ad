package org.guichet.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be typed after the program's name. */
@Command(
        name = "guichet",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        subcommands = {
            AgendaCommand.class,
            AuditCommand.class,
            CentralCommand.class,
            DemoCommand.class,
            DeskCommand.class,
            DeviceSimulatorCommand.class,
            DevicesCommand.class,
            ImportCommand.class,
            LookupCommand.class,
            OutboxCommand.class,
            PurposesCommand.class,
            ReadChipCommand.class,
            ReadDocumentCommand.class,
            StaffCommand.class,
            SyncCommand.class,
            TourCommand.class,
            TrustCommand.class
        })
final class RootCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new WrongUse(spec.commandLine(), "cli.use.command");
    }

    /** The pom's version, written into the program by the build. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            try (InputStream file = Objects.requireNonNull(RootCommand.class.getResourceAsStream("version.properties"))) {
                Properties properties = new Properties();
                properties.load(file);
                return new String[] {"guichet " + properties.getProperty("version")};
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
