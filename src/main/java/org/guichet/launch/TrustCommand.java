package org.guichet.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.domain.trust.TrustEntry;
import org.guichet.language.Texts;
import org.guichet.store.local.LocalStore;
import org.guichet.store.trust.CertificateFile.Content.Certificates;
import org.guichet.store.trust.ListSignature;
import org.guichet.workflow.Result;
import org.guichet.workflow.document.ChangeTrust;
import org.guichet.workflow.document.ChangeTrust.Loaded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The certificates that the site checks signed documents with: shown, loaded from files, removed by fingerprint. */
@Command(name = "trust", mixinStandardHelpOptions = true)
final class TrustCommand implements Callable<Integer> {

    /** Who did it, in the trail: the command line has the home to itself, and nobody is signed in. */
    private static final String AGENT = "administrator";

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @Option(names = "--load", paramLabel = "FILE", arity = "1..*")
    private List<Path> load = List.of();

    @Option(names = "--remove", paramLabel = "FINGERPRINT")
    private @Nullable String remove;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!load.isEmpty() && remove != null) {
            throw new WrongUse(spec.commandLine(), "cli.use.exclusive");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (LocalStore store = HomeDoor.existing(home)) {
            Logs.into(store.logs());
            ChangeTrust trust = new ChangeTrust(store.trust(), store.ledger());
            for (Path file : load) {
                Certificates read = TrustFiles.read(file);
                Loaded loaded = done(trust.load(AGENT, read.certificates(), name(file)));
                Texts texts = Texts.in(language.language());
                out.println(texts.text("cli.trust.loaded", file, loaded.added(), loaded.known()));
                if (read.signature().state() == ListSignature.State.HOLDS) {
                    out.println(texts.text("cli.trust.signedBy", read.signature().signer()));
                } else if (read.certificates().stream().anyMatch(each -> each.listedAs() != null)) {
                    out.println(texts.text("cli.trust.unsigned"));
                }
            }
            if (remove != null) {
                TrustEntry entry = named(store, remove);
                done(trust.remove(AGENT, entry));
                out.println(Texts.in(language.language()).text("cli.trust.removed", entry.certificate().label()));
            } else if (load.isEmpty()) {
                store.trust().all().stream().filter(TrustEntry::trusted).forEach(entry -> out.println(line(entry)));
            }
            out.flush();
            return 0;
        }
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    /** Any beginning of a fingerprint that fits one certificate only. */
    private static TrustEntry named(LocalStore store, String fingerprint) {
        List<TrustEntry> meant = store.trust().all().stream()
                .filter(TrustEntry::trusted)
                .filter(entry -> entry.certificate().fingerprint().startsWith(fingerprint))
                .toList();
        if (meant.size() != 1) {
            throw new CommandFailure("cli.trust.unknown", fingerprint);
        }
        return meant.getFirst();
    }

    private static String line(TrustEntry entry) {
        return String.join("\t", entry.certificate().fingerprint(), entry.certificate().label(), entry.certificate().curve(),
                entry.certificate().validFrom().toString(), entry.certificate().validTo().toString(), entry.source());
    }

    private static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(T value) -> value;
            case Result.Refused<T>(var reason, String _) -> throw new CommandFailure("refusal." + reason.name());
            case Result.NotSaved<T>(var trouble) -> throw new CommandFailure("trouble." + trouble.name());
        };
    }
}
