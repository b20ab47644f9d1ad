package org.guichet.launch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.guichet.domain.exchange.SentAct;
import org.guichet.domain.exchange.SentBook;
import org.guichet.language.Texts;
import org.guichet.store.local.LocalStore;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.desk.Enrolment;
import org.guichet.sync.protocol.ActTypes;
import org.guichet.workflow.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lists what waits to be sent, and what somebody has to look at, without names. */
@Command(name = "outbox", mixinStandardHelpOptions = true)
final class OutboxCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 1_000_000;

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--export", paramLabel = "FILE")
    private @Nullable Path export;

    @Option(names = "--all")
    private boolean all;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (export == null ? all : json) {
            throw new WrongUse(spec.commandLine(), "cli.use.exclusive");
        }
        if (export != null) {
            return export(export);
        }
        try (LocalStore store = HomeDoor.existing(home)) {
            Logs.into(store.logs());
            List<SentAct> troubles = store.sent().troubles(MOST).stream().filter(SentAct::isOpenTrouble).toList();
            List<SentAct> waiting = store.sent().own(SentBook.Filter.WAITING, MOST);
            PrintWriter out = spec.commandLine().getOut();
            Texts texts = Texts.in(language.language());
            Stream.concat(troubles.stream(), waiting.stream())
                    .forEach(act -> out.println(json ? jsonOf(act) : lineOf(act, texts)));
            if (!json) {
                out.println(texts.text("cli.outbox.counted", waiting.size(), troubles.size()));
            }
            out.flush();
            return 0;
        }
    }

    /** The file is there wholly or not at all, and no other is written over. */
    private int export(Path file) {
        Enrolment enrolment = StoreJoining.of(home).orElseThrow(() -> new CommandFailure("cli.sync.alone", home));
        if (Files.exists(file)) {
            throw new CommandFailure("cli.outbox.exists", file);
        }
        try (LocalStore store = HomeDoor.existing(home)) {
            Logs.into(store.logs());
            OutboxFiles files = new OutboxFiles(store, enrolment, new Identity(StoreJoining.keyOf(enrolment), () -> ""));
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Result<Integer> written;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                written = files.write(all ? 0 : store.deskCopy().confirmedUpTo(), out);
            }
            if (written instanceof Result.Done<Integer>(Integer operations)) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                spec.commandLine().getOut().println(
                        Texts.in(language.language()).text("cli.outbox.exported", operations, file));
                spec.commandLine().getOut().flush();
                return 0;
            }
            Files.delete(unfinished);
            throw written instanceof Result.Refused<Integer> refused
                    ? new CommandFailure("refusal." + refused.reason().name())
                    : new CommandFailure("cli.outbox.notWritten", file);
        } catch (IOException e) {
            throw new CommandFailure("cli.outbox.notWritten", file);
        }
    }

    private static String lineOf(SentAct act, Texts texts) {
        return String.join(
                "\t",
                Long.toString(act.operation().deskSeq()),
                act.at().toString(),
                act.operation().desk(),
                act.operation().agent(),
                ActTypes.of(act.operation().act()).name(),
                texts.text("outbox.state." + act.state().name()),
                act.reason());
    }

    private static String jsonOf(SentAct act) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", act.operation().id().toString());
        line.put("seq", act.operation().deskSeq());
        line.put("at", act.at().toString());
        line.put("desk", act.operation().desk());
        line.put("agent", act.operation().agent());
        line.put("type", ActTypes.of(act.operation().act()).name());
        line.put("kind", act.operation().aggregate().kind().name());
        line.put("state", act.state().name());
        line.put("reason", act.reason());
        return JSON.writeValueAsString(line);
    }
}
