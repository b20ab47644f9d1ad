package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.Hit;
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

    private static final double NANOS_IN_A_MICRO = 1_000;

    @Option(names = "--home", paramLabel = "DIR", required = true, description = "Folder of the desk's data.")
    private Path home = Path.of("");

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10", description = "At most so many people (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--batch",
            paramLabel = "QUERIES.csv",
            description = "Questions with the columns qid and text, and birth_year where there is one.")
    private @Nullable Path batch;

    @Option(names = "--out", paramLabel = "RESULTS.csv", description = "Where the answers of a batch go: qid,rank,foreigner_number,micros.")
    private @Nullable Path out;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "What is looked up.")
    private @Nullable String text;

    // accepted for the language of errors, which Main prints
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private record Question(String qid, String text) {}

    private record Answered(String qid, List<Hit> hits, double micros) {}

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
        try (LocalStore store = HomeDoor.open(home)) {
            PeopleDirectory people = new PeopleDirectory(store.applicants());
            people.startBuilding();
            people.awaitComplete();
            if (text != null) {
                one(store, people, text);
            } else if (batch != null && out != null) {
                many(store, people, batch, out);
            }
            return 0;
        }
    }

    private void one(LocalStore store, PeopleDirectory people, String question) {
        Answer answer = people.find(question, limit);
        Map<Long, Applicant> found = store.applicants().findAll(answer.hits().stream().map(Hit::id).toList());
        PrintWriter print = spec.commandLine().getOut();
        int rank = 0;
        for (Hit hit : answer.hits()) {
            Applicant person = found.get(hit.id());
            rank++;
            if (person != null) {
                print.println(rank + "\t" + number(person) + "\t" + person.fullName() + "\t"
                        + (person.birthDate() == null ? "" : person.birthDate()));
            }
        }
        print.flush();
    }

    private void many(LocalStore store, PeopleDirectory people, Path from, Path to) {
        List<Question> questions = questions(from);
        questions.forEach(question -> people.find(question.text(), limit));
        List<Answered> answers = new ArrayList<>(questions.size());
        for (Question question : questions) {
            long start = System.nanoTime();
            List<Hit> hits = people.find(question.text(), limit).hits();
            answers.add(new Answered(question.qid(), hits, (System.nanoTime() - start) / NANOS_IN_A_MICRO));
        }
        write(store, answers, to);
    }

    private static List<Question> questions(Path from) {
        try (CSVParser parser = CsvSource.open(from)) {
            if (!parser.getHeaderNames().containsAll(List.of("qid", "text"))) {
                throw new CommandFailure("cli.lookup.columns", from);
            }
            boolean years = parser.getHeaderNames().contains("birth_year");
            List<Question> questions = new ArrayList<>();
            for (CSVRecord record : parser) {
                String year = years && record.isSet("birth_year") ? record.get("birth_year").strip() : "";
                String asked = record.get("text");
                questions.add(new Question(record.get("qid"), year.isEmpty() || asked.contains(year) ? asked : asked + " " + year));
            }
            return questions;
        } catch (IOException e) {
            throw new CommandFailure("cli.file.broken", from);
        }
    }

    private static void write(LocalStore store, List<Answered> answers, Path to) {
        try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(to))) {
            file.println("qid,rank,foreigner_number,micros");
            for (Answered answer : answers) {
                Map<Long, Applicant> found = store.applicants().findAll(answer.hits().stream().map(Hit::id).toList());
                int rank = 0;
                for (Hit hit : answer.hits()) {
                    rank++;
                    Applicant person = found.get(hit.id());
                    file.println(answer.qid() + "," + rank + "," + (person == null ? "" : number(person)) + ","
                            + Math.round(answer.micros()));
                }
            }
        } catch (IOException e) {
            throw new CommandFailure("cli.file.unwritable", to);
        }
    }

    private static String number(Applicant person) {
        return person.foreignerNumber().map(ForeignerNumber::digits).orElse("");
    }
}
