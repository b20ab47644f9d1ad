package org.guichet.launch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Hit;
import org.guichet.workflow.lookup.PeopleFinder;

/**
 * Look-ups of a file, run once to warm up and once measured. The time is that of the look-up alone; a birth year is typed
 * after the text, as an agent would.
 */
record LookupBatch(List<Query> queries) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    record Query(String qid, String text) {}

    /** What the measured pass took, over all queries. */
    record Took(int queries, long medianMicros, long p99Micros) {}

    private record Answered(Query query, List<Hit> hits, long micros) {}

    /** Empty where the columns qid and text are not there. */
    static Optional<LookupBatch> read(Path file) throws IOException {
        CSVFormat format = CSVFormat.Builder.create(CSVFormat.DEFAULT).setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = skipMark(Files.newBufferedReader(file, StandardCharsets.UTF_8));
                var parser = format.parse(reader)) {
            if (!parser.getHeaderNames().containsAll(List.of("qid", "text"))) {
                return Optional.empty();
            }
            List<Query> queries = new ArrayList<>();
            for (CSVRecord line : parser) {
                if (line.isSet("text")) {
                    String year = line.isSet("birth_year") ? line.get("birth_year").strip() : "";
                    queries.add(new Query(line.get("qid"), (line.get("text") + " " + year).strip()));
                }
            }
            return Optional.of(new LookupBatch(queries));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Reader skipMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Writes a line a hit: qid, rank from 1, foreigner number, microseconds of its query. */
    Took run(PeopleFinder finder, ApplicantRegister register, int limit, Path results) throws IOException {
        queries.forEach(query -> finder.find(query.text(), limit));
        List<Answered> answers = new ArrayList<>(queries.size());
        for (Query query : queries) {
            long from = System.nanoTime();
            List<Hit> hits = finder.find(query.text(), limit).hits();
            long nanos = System.nanoTime() - from;
            answers.add(new Answered(query, hits, Math.round(nanos / 1000.0)));
        }
        write(answers, register, results);
        long[] micros = answers.stream().mapToLong(Answered::micros).sorted().toArray();
        return new Took(micros.length, at(micros, 0.5), at(micros, 0.99));
    }

    private static void write(List<Answered> answers, ApplicantRegister register, Path results) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(results, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.Builder.create().setRecordSeparator('\n').get())) {
            csv.printRecord("qid", "rank", "foreigner_number", "micros");
            for (Answered answered : answers) {
                Map<Long, Applicant> people = register.findAll(answered.hits().stream().map(Hit::id).toList());
                int rank = 0;
                for (Hit hit : answered.hits()) {
                    String number = Optional.ofNullable(people.get(hit.id()))
                            .flatMap(Applicant::foreignerNumber)
                            .map(ForeignerNumber::digits)
                            .orElse("");
                    csv.printRecord(answered.query().qid(), ++rank, number, answered.micros());
                }
            }
        }
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
