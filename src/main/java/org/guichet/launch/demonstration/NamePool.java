package org.guichet.launch.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Names and nationalities of one region of the world, from names.txt.
 *
 * @param share of the site's people, in per cent
 * @param twoSurnames how many of a hundred people have two
 */
record NamePool(
        int share, int twoSurnames, List<String> nationalities, List<String> surnames, List<String> women, List<String> men) {

    /** In the order of the file: the same seed gives the same people. */
    static final List<NamePool> ALL = read();

    /** @param percent 0 to 99 */
    static NamePool at(int percent) {
        int left = percent;
        for (NamePool pool : ALL) {
            left -= pool.share();
            if (left < 0) {
                return pool;
            }
        }
        return ALL.getLast();
    }

    private static List<NamePool> read() {
        List<NamePool> pools = new ArrayList<>();
        Map<String, String> region = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NamePool.class.getResourceAsStream("names.txt")), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(": ", 2);
                if (parts.length == 2 && !line.startsWith("#")) {
                    region.put(parts[0], parts[1]);
                    if (parts[0].equals("men")) {
                        pools.add(of(region));
                        region.clear();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(pools);
    }

    private static NamePool of(Map<String, String> region) {
        return new NamePool(
                Integer.parseInt(value(region, "share")),
                Integer.parseInt(value(region, "two surnames")),
                list(region, "nationalities"),
                list(region, "surnames"),
                list(region, "women"),
                list(region, "men"));
    }

    private static List<String> list(Map<String, String> region, String title) {
        return List.of(value(region, title).split(", ", -1));
    }

    private static String value(Map<String, String> region, String title) {
        return Objects.requireNonNull(region.get(title), title);
    }
}
