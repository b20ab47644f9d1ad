package org.guichet.launch;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.Hit;
import org.guichet.language.Texts;
import org.guichet.store.local.LocalStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds people from a script: one text, or a file of questions with the time that each took. */
@Command(name = "lookup", mixinStandardHelpOptions = true, description = "Finds people by name, number, birth date, phone or e-mail.")
final class LookupCommand implements Callable<Integer> {

    @Option(names = "--home", paramLabel = "DIR", required = true, description = "Folder of the desk's data.")
    private Path home = Path.of("");

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10", description = "At most so many people (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--batch", paramLabel = "QUERIES.csv",
            description = "Questions with the columns qid and text, and birth_year where there is one.")
    private @Nullable Path batch;

    @Option(names = "--out", paramLabel = "RESULTS.csv",
            description = "Where the answers of a batch go: qid,rank,foreigner_number,micros.")
    private @Nullable Path out;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "What is looked up.")
    private @Nullable String text;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is at least 1, not " + limit);
        }
        if ((text == null) == (batch == null)) {
            throw new ParameterException(spec.commandLine(), "Give either a text or --batch with --out; see 'guichet lookup --help'.");
        }
        if ((batch == null) != (out == null)) {
            throw new ParameterException(spec.commandLine(), "--batch and --out go together.");
        }
        if (!Files.isDirectory(home)) {
            throw new CommandFailure("home.Missing", home);
        }
        try (LocalStore store = HomeDoor.open(home)) {
            PeopleDirectory people = new PeopleDirectory(store.applicants());
            people.startBuilding();
            people.awaitComplete();
            if (text != null) {
                one(store, people, text);
            } else if (batch != null && out != null) {
                new BatchLookup(store.applicants(), people, limit).run(batch, out);
            }
            return 0;
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
