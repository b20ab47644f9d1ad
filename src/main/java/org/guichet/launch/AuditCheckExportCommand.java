package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.domain.audit.ChainFinding;
import org.guichet.domain.audit.ChainFinding.Kind;
import org.guichet.domain.audit.ManifestCheck;
import org.guichet.domain.audit.TrailManifest;
import org.guichet.domain.change.Hash;
import org.guichet.language.Texts;
import org.guichet.store.local.LocalStore;
import org.guichet.sync.protocol.VerifyingKey;
import org.guichet.workflow.audit.ExportTrail;
import org.guichet.workflow.audit.KeyPrint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether exported entries of a trail are as they left the house; names each that is not. Exit code 1 where there is one. */
@Command(name = "check-export", mixinStandardHelpOptions = true)
final class AuditCheckExportCommand implements Callable<Integer> {

    private static final long LONGEST = 1L << 30;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--manifest", paramLabel = "FILE")
    private @Nullable Path manifest;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable Path home;

    @Option(names = "--key", paramLabel = "LETTERS")
    private @Nullable String key;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Texts texts = Texts.in(language.language());
        PrintWriter out = spec.commandLine().getOut();
        Path beside = manifest == null ? Path.of(file + ExportTrail.MANIFEST) : manifest;
        TrailManifest said = TrailManifest.read(text(beside)).orElseThrow(() -> new CommandFailure("cli.export.noManifest", beside));
        List<ChainFinding> findings = new ArrayList<>();
        boolean signed = VerifyingKey.holds(bytesOf(said.key()), said.signed(), said.signature());
        if (!signed) {
            findings.add(ChainFinding.of(Kind.BADLY_SIGNED, 0, ""));
        } else if (!isExpected(said.key())) {
            throw new CommandFailure("cli.export.otherKey", KeyPrint.of(said.key()));
        }
        findings.addAll(check(said, text(file)));
        String where = texts.text("cli.export.where");
        findings.forEach(finding -> out.println(line(finding, where, texts)));
        if (findings.isEmpty()) {
            TrailManifest.About about = said.about();
            out.println(texts.text("cli.export.sound", said.entries().size()));
            out.println(texts.text(
                    about.second().isEmpty() ? "cli.export.by" : "cli.export.byBoth", about.agent(), about.at().toString(),
                    about.site(), about.shown(), about.second()));
        } else {
            out.println(texts.text("cli.export.findings", findings.size(), said.entries().size()));
        }
        if (signed && home == null && key == null) {
            out.println(texts.text("cli.export.compareKey", KeyPrint.of(said.key())));
        }
        out.flush();
        return findings.isEmpty() ? 0 : 1;
    }

    private static String line(ChainFinding finding, String where, Texts texts) {
        return switch (finding.kind()) {
            case BADLY_SIGNED -> texts.text("cli.export.badlySigned");
            case CHANGED, REORDERED, DROPPED, ADDED, UNREADABLE -> finding.from() == 0
                    ? texts.text("cli.export.head") : AuditVerifyCommand.line(finding, where, texts);
        };
    }

    private static List<ChainFinding> check(TrailManifest said, String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        List<ChainFinding> findings = new ArrayList<>();
        boolean hasHead = !said.head().equals(ManifestCheck.hashOf(""));
        if (hasHead) {
            Hash head = ManifestCheck.hashOf(lines.isEmpty() ? "" : lines.removeFirst());
            if (!head.equals(said.head())) {
                findings.add(ChainFinding.of(Kind.CHANGED, 0, ""));
            }
        }
        findings.addAll(ManifestCheck.run(said, lines));
        return findings;
    }

    /** Whether it is a key that the home has signed with, or the one whose letters were given; any where neither is said. */
    private boolean isExpected(String found) {
        if (key != null && !key.strip().equalsIgnoreCase(KeyPrint.of(found))) {
            return false;
        }
        if (home == null) {
            return true;
        }
        try (LocalStore store = HomeDoor.existing(home)) {
            return store.trailKeys().publicKeys().contains(found);
        }
    }

    private static byte[] bytesOf(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noKey) {
            return new byte[0];
        }
    }

    private static String text(Path from) {
        try {
            if (Files.size(from) > LONGEST) {
                throw new CommandFailure("cli.export.tooLong", from);
            }
            return new String(Files.readAllBytes(from), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandFailure("cli.file.unreadable", from);
        }
    }
}
