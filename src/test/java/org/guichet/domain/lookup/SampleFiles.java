package org.guichet.domain.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the samples among the test resources; SOURCES.md beside them says where they come from. */
public final class SampleFiles {

    private SampleFiles() { }

    /** The cells of each line after the first. */
    static List<List<String>> rows(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(SampleFiles.class.getResourceAsStream(file), file)) {
            List<List<String>> rows = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(line -> rows.add(cells(line)));
            return rows;
        }
    }

    /** The cells of one line; commas within double quotes do not part them. */
    public static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
