package org.guichet.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.guichet.domain.lookup.IndexedPerson;

/** The synthetic people and look-ups of the shared data folder; nobody real. */
final class SharedPeople {

    /** One look-up with the person meant, −1 where there is none. */
    record Ask(String kind, String text, long truth) { }

    private SharedPeople() { }

    static List<IndexedPerson> people(Path folder) throws IOException {
        List<IndexedPerson> people = new ArrayList<>(1_000_000);
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("applicants-1m.csv.gz")), 1 << 16), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] f = line.split(",", -1);
                LocalDate birth = f[4].isEmpty() ? null : LocalDate.parse(f[4]);
                people.add(new IndexedPerson(Long.parseLong(f[0]), f[1], f[2], f[3], birth, f[5], f[6], f[7]));
            }
        }
        return people;
    }

    /** The birth year, where a look-up has one, is typed after the name. */
    static List<Ask> asks(Path folder) throws IOException {
        List<Ask> asks = new ArrayList<>();
        List<String> lines = Files.readAllLines(folder.resolve("queries.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split(",", -1);
            asks.add(new Ask(f[1], f[3].isEmpty() ? f[2] : f[2] + " " + f[3], Long.parseLong(f[4])));
        }
        return asks;
    }
}
