package org.guichet.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.Hit;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.language.Texts;
import org.guichet.store.local.LocalStore;
import org.guichet.workflow.export.ListPeople;
import org.guichet.workflow.staff.TwoPersonRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds people from a script: one text, or a file of questions with the time that each took. */
@Command(name = "lookup", mixinStandardHelpOptions = true)
final class LookupCommand implements Callable<Integer> {

    private static final int MOST = 200;

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Option(names = "--batch", paramLabel = "QUERIES.csv")
    private @Nullable Path batch;

    @Option(names = "--out", paramLabel = "RESULTS.csv")
    private @Nullable Path out;

    @Parameters(arity = "0..1", paramLabel = "TEXT")
    private @Nullable String text;

    @Mixin
    private TwoPeople who = new TwoPeople();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw new WrongUse(spec.commandLine(), "cli.use.between", "--limit", 1, MOST, limit);
        }
        if ((text == null) == (batch == null)) {
            throw new WrongUse(spec.commandLine(), "cli.lookup.textOrBatch");
        }
        if ((batch == null) != (out == null)) {
            throw new WrongUse(spec.commandLine(), "cli.lookup.batchAndOut");
        }
        try (LocalStore store = HomeDoor.existing(home)) {
            Logs.into(store.logs());
            BatchLookup.Questions questions = batch == null ? BatchLookup.Questions.NONE : BatchLookup.Questions.of(batch);
            mayList(store, batch == null ? 1 : questions.size());
            PeopleDirectory people = new PeopleDirectory(store.applicants(), store.numbers(), List.of());
            people.startBuilding();
            people.awaitComplete();
            if (text != null) {
                one(store, people, text);
            } else if (out != null) {
                new BatchLookup(store.applicants(), people, limit).run(questions, out);
            }
            return 0;
        }
    }

    /** What is found leaves the program at once: in a home in use it takes who a site asks for, and is in its trail. */
    private void mayList(LocalStore store, int questions) {
        if (TwoPeople.isAskedFor(store)) {
            ListPeople list = new ListPeople(new TwoPersonRule(store.siteSettings()), store.ledger());
            TwoPeople.value(list.run(who.session(store, TwoPersonAct.EXPORT_PERSONAL_DATA), questions));
        }
    }

    private void one(LocalStore store, PeopleDirectory people, String question) {
        Answer answer = people.find(question, limit);
        Map<Long, Applicant> found = store.applicants().findAll(answer.hits().stream().map(Hit::id).toList());
        PrintWriter print = spec.commandLine().getOut();
        if (answer.hits().isEmpty()) {
            spec.commandLine().getErr().println(Texts.in(language.language()).text("cli.lookup.nobody"));
        }
        int rank = 0;
        for (Hit hit : answer.hits()) {
            Applicant person = found.get(hit.id());
            rank++;
            if (person != null) {
                String birth = person.birthDate() == null ? "" : person.birthDate().toString();
                print.println(String.join("\t", Integer.toString(rank), number(person), person.fullName(), birth));
            }
        }
        print.flush();
    }

    static String number(Applicant person) {
        return person.foreignerNumber().map(ForeignerNumber::digits).orElse("");
    }
}
