package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.Hit;
import org.guichet.language.Texts;
import org.guichet.store.home.FreeSpace;
import org.guichet.store.local.LocalStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds people of a home by what would be typed at a desk: one text, or a file of them with the time each took. */
@Command(name = "lookup", mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class)
final class LookupCommand implements Callable<Integer> {

    private static final int MOST = 200;

    @Parameters(index = "0", paramLabel = "TEXT", arity = "0..1")
    private @Nullable String text;

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Option(names = "--batch", paramLabel = "QUERIES.csv")
    private @Nullable Path batch;

    @Option(names = "--out", paramLabel = "RESULTS.csv")
    private @Nullable Path out;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Texts texts = Texts.in(language.language());
        checkUse();
        Path queries = batch;
        Path results = out;
        LookupBatch work = queries == null ? null : readBatch(queries);
        try (LocalStore store = HomeDoor.existing(home)) {
            Logs.into(store.logs());
            PeopleDirectory people = new PeopleDirectory(store.applicants());
            people.build();
            if (work == null || results == null) {
                one(store, people, String.valueOf(text), texts);
            } else {
                write(work, store, people, results, texts);
            }
            return 0;
        } finally {
            spec.commandLine().getOut().flush();
        }
    }

    private void checkUse() {
        boolean inBatch = batch != null || out != null;
        if (inBatch == (text != null)) {
            throw new WrongUse(spec.commandLine(), "cli.lookup.textOrBatch");
        }
        if (inBatch && (batch == null || out == null)) {
            throw new WrongUse(spec.commandLine(), "cli.lookup.batchAndOut");
        }
        if (limit < 1 || limit > MOST) {
            throw new WrongUse(spec.commandLine(), "cli.use.between", "--limit", 1, MOST, limit);
        }
    }

    private LookupBatch readBatch(Path queries) {
        try {
            return LookupBatch.read(queries).orElseThrow(() -> new CommandFailure("cli.lookup.columns", queries));
        } catch (IOException e) {
            throw new CommandFailure("cli.lookup.unreadable", queries);
        }
    }

    private void write(LookupBatch work, LocalStore store, PeopleDirectory people, Path results, Texts texts) {
        try {
            LookupBatch.Took took = work.run(people, store.applicants(), limit, results);
            spec.commandLine()
                    .getOut()
                    .println(texts.text("cli.lookup.batchDone", took.queries(), results, took.medianMicros(), took.p99Micros()));
        } catch (IOException e) {
            throw FreeSpace.ranOut(e) ? new CommandFailure("cli.diskFull") : new CommandFailure("cli.lookup.unwritable", results);
        }
    }

    /** Columns with tabs between them: for eyes and for scripts. */
    private void one(LocalStore store, PeopleDirectory people, String asked, Texts texts) {
        PrintWriter shown = spec.commandLine().getOut();
        Answer answer = people.find(asked, limit);
        if (answer.hits().isEmpty()) {
            spec.commandLine().getErr().println(texts.text("cli.lookup.nobody"));
            return;
        }
        Map<Long, Applicant> found = store.applicants().findAll(answer.hits().stream().map(Hit::id).toList());
        shown.println(texts.text("cli.lookup.columnTitles").replace('|', '\t'));
        int rank = 0;
        for (Hit hit : answer.hits()) {
            Applicant person = found.get(hit.id());
            if (person != null) {
                shown.println(String.join("\t", line(++rank, person)));
            }
        }
    }

    private static String[] line(int rank, Applicant person) {
        return new String[] {
            Integer.toString(rank),
            person.foreignerNumber().map(ForeignerNumber::digits).orElse(""),
            person.surname(),
            person.givenNames(),
            person.birthDate() == null ? "" : String.valueOf(person.birthDate()),
            person.nationality()
        };
    }
}
