package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.store.home.HomeTrouble;
import org.guichet.store.authority.PrivateAuthority;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a private certificate authority for a pilot, and a certificate for the central store; run again, a new one for the store. */
@Command(name = "authority", mixinStandardHelpOptions = true)
final class CentralAuthorityCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR")
    private Path folder = Path.of("");

    @Option(names = "--host", paramLabel = "NAME", required = true)
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "Guichet")
    private String name = "";

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        for (String host : hosts) {
            if (!host.matches("[A-Za-z0-9.:-]{1,253}")) {
                throw new WrongUse(spec.commandLine(), "cli.central.authority.host", host);
            }
        }
        Clock clock = Clock.systemUTC();
        try {
            X509Certificate server =
                    PrivateAuthority.in(folder, name, clock.instant()).issueServer(hosts, clock.instant());
            PrintWriter out = spec.commandLine().getOut();
            out.println(Texts.in(language.language()).text(
                    "cli.central.authority.made", folder.resolve(PrivateAuthority.SERVER_FILE),
                    folder.resolve(PrivateAuthority.PASSWORD_FILE), folder.resolve(PrivateAuthority.CERTIFICATE_FILE),
                    server.getNotAfter().toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString()));
            out.flush();
            return 0;
        } catch (IOException e) {
            throw HomeDoor.failure(new HomeTrouble.NotWritable(folder));
        } catch (GeneralSecurityException e) {
            throw new CommandFailure("cli.central.authority.unreadable", folder);
        }
    }
}
