package org.guichet.launch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.lookup.Hit;
import org.guichet.workflow.lookup.PeopleFinder;

/** A file of questions, answered with the time that each look-up took, after one whole pass to warm up. */
final class BatchLookup {

    private static final long NANOS_IN_A_MICRO = 1_000;
    private static final CSVFormat QUESTIONS = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .get();
    private static final CSVFormat ANSWERS = CSVFormat.DEFAULT
            .builder()
            .setHeader("qid", "rank", "foreigner_number", "micros")
            .setRecordSeparator('\n')
            .get();

    private final ApplicantRegister register;
    private final PeopleFinder people;
    private final int limit;

    BatchLookup(ApplicantRegister register, PeopleFinder people, int limit) {
        this.register = register;
        this.people = people;
        this.limit = limit;
    }

    private record Question(String qid, String text) {}

    /** What is asked in a file. */
    record Questions(List<Question> all) {

        static final Questions NONE = new Questions(List.of());

        static Questions of(Path file) {
            return new Questions(questions(file));
        }

        int size() {
            return all.size();
        }
    }

    private record Answered(String qid, List<Long> ids, long micros) {}

    void run(Questions asked, Path to) {
        List<Question> questions = asked.all();
        questions.forEach(question -> people.find(question.text(), limit));
        List<Answered> answers = new ArrayList<>(questions.size());
        for (Question question : questions) {
            long start = System.nanoTime();
            List<Hit> hits = people.find(question.text(), limit).hits();
            long micros = Math.ceilDiv(System.nanoTime() - start, NANOS_IN_A_MICRO);
            answers.add(new Answered(question.qid(), hits.stream().map(Hit::id).toList(), micros));
        }
        write(answers, to);
    }

    private static List<Question> questions(Path from) {
        List<Question> questions = new ArrayList<>();
        try (CsvSource source = CsvSource.open(from);
                CSVParser parser = CSVParser.parse(source, QUESTIONS)) {
            if (!parser.getHeaderNames().containsAll(List.of("qid", "text"))) {
                throw new CommandFailure("cli.lookup.columns", from);
            }
            try {
                for (CSVRecord record : parser) {
                    questions.add(question(record));
                }
            } catch (UncheckedIOException | IllegalArgumentException e) {
                throw new CommandFailure("cli.lookup.line", from, parser.getCurrentLineNumber());
            }
            return questions;
        } catch (IOException e) {
            throw new CommandFailure("cli.file.unreadable", from);
        }
    }

    /** The birth year is part of what is typed, where it is not typed already. */
    private static Question question(CSVRecord record) {
        String text = record.get("text");
        String year = record.isSet("birth_year") ? record.get("birth_year").strip() : "";
        return new Question(record.get("qid"), year.isEmpty() || text.contains(year) ? text : text + " " + year);
    }

    private void write(List<Answered> answers, Path to) {
        try (BufferedWriter file = Files.newBufferedWriter(to);
                CSVPrinter printer = new CSVPrinter(file, ANSWERS)) {
            for (Answered answer : answers) {
                Map<Long, Applicant> found = register.findAll(answer.ids());
                int rank = 0;
                for (long id : answer.ids()) {
                    rank++;
                    Applicant person = found.get(id);
                    printer.printRecord(answer.qid(), rank, person == null ? "" : LookupCommand.number(person), answer.micros());
                }
            }
        } catch (IOException e) {
            throw new CommandFailure("cli.file.unwritable", to);
        }
    }
}
