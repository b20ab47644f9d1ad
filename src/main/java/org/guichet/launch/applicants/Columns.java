package org.guichet.launch.applicants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Where each column is, as the file's first line says, and how a line is cut into its cells. */
final class Columns {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** The columns that are read; others are passed over. */
    enum Column {
        FOREIGNER_NUMBER(true),
        SURNAME(true),
        GIVEN_NAMES(true),
        BIRTH_DATE(true),
        NATIONALITY(true),
        PHONE(true),
        EMAIL(true),
        SEX(false);

        private final boolean needed;

        Column(boolean needed) {
            this.needed = needed;
        }

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final char separator;
    private final CSVFormat format;
    private final Map<Column, Integer> places;
    private final int count;

    private Columns(char separator, Map<Column, Integer> places, int count) {
        this.separator = separator;
        this.format = CSVFormat.Builder.create().setDelimiter(separator).setQuote('"').get();
        this.places = places;
        this.count = count;
    }

    static Columns of(String header) throws FileTrouble {
        char separator = separatorOf(header);
        List<String> titles = new Columns(separator, Map.of(), 0).cells(header).orElse(List.of()).stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            int place = titles.indexOf(column.title());
            if (place != titles.lastIndexOf(column.title())) {
                throw new FileTrouble(FileTrouble.Kind.COLUMN_TWICE, column.title());
            }
            if (place >= 0) {
                places.put(column, place);
            }
        }
        List<String> missing = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column.needed && !places.containsKey(column)) {
                missing.add(column.title());
            }
        }
        if (!missing.isEmpty()) {
            throw new FileTrouble(FileTrouble.Kind.COLUMNS_MISSING, String.join(", ", missing), shown(titles));
        }
        return new Columns(separator, places, titles.size());
    }

    /** A file without a header would show a person: only titles that look like titles are repeated. */
    private static String shown(List<String> titles) {
        return titles.stream()
                .map(title -> title.matches("[a-z_ ]{1,30}") ? title : "?")
                .limit(20)
                .collect(Collectors.joining(", "));
    }

    private static char separatorOf(String header) {
        char best = SEPARATORS[0];
        for (char each : SEPARATORS) {
            if (count(header, each) > count(header, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Empty where quotes don't fit together. A parser a line costs more than the cutting, and few lines have quotes. */
    Optional<List<String>> cells(String line) {
        if (line.indexOf('"') < 0) {
            return Optional.of(cut(line));
        }
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.getFirst().toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private List<String> cut(String line) {
        List<String> cells = new ArrayList<>(8);
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            cells.add(line.substring(from, at));
            from = at + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    boolean fits(List<String> cells) {
        return cells.size() == count;
    }

    /** Empty where the file has no such column. */
    String value(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : cells.get(place).strip();
    }
}
