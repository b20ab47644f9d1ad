package org.guichet.store.local;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.Errand;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.PriorityNeed;
import org.jspecify.annotations.Nullable;

/** An errand in the columns of ticket_place: names separated by commas, and a line a matter. Most places have nothing in them. */
final class ErrandText {

    private static final String COMMA = ",";
    private static final String LINE = "\n";
    private static final String BLANK = " ";
    private static final String ABSENT = "-";

    private ErrandText() {}

    static void add(BatchInsert.Row row, Errand errand) {
        row.add(lines(errand.further()))
                .add(names(errand.done()))
                .add(Moments.nameOrNull(errand.inHand()))
                .add(errand.needs() == null ? null : String.join(COMMA, errand.needs().stream().map(Enum::name).toList()))
                .add(Moments.columnOrNull(errand.notedAt()));
    }

    static Errand read(RowReader row) throws SQLException {
        String matters = row.textOrNull();
        String done = row.textOrNull();
        String inHand = row.textOrNull();
        String needs = row.textOrNull();
        if (matters == null && done == null && inHand == null && needs == null) {
            return Errand.AS_ADMITTED;
        }
        return new Errand(
                matters(matters),
                constants(done, Procedure::valueOf),
                inHand == null ? null : Procedure.valueOf(inHand),
                needs == null ? null : constants(needs, PriorityNeed::valueOf),
                row.momentOrNull());
    }

    private static @Nullable String names(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty() ? null : constants.stream().map(Enum::name).collect(Collectors.joining(COMMA));
    }

    private static <E extends Comparable<E>> Set<E> constants(@Nullable String names, Function<String, E> constant) {
        return names == null || names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(COMMA)).map(constant).collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable String lines(List<Matter> matters) {
        return matters.isEmpty() ? null : matters.stream().map(ErrandText::line).collect(Collectors.joining(LINE));
    }

    private static String line(Matter matter) {
        String number = matter.appointmentNumber();
        Instant slot = matter.slot();
        return String.join(
                BLANK,
                matter.procedure().name(),
                slot == null ? ABSENT : slot.toString(),
                number == null ? ABSENT : "=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
    }

    private static List<Matter> matters(@Nullable String lines) {
        return lines == null ? List.of() : lines.lines().map(ErrandText::matter).toList();
    }

    private static Matter matter(String line) {
        String[] parts = line.split(BLANK, -1);
        return new Matter(
                Procedure.valueOf(parts[0]),
                parts[2].equals(ABSENT) ? null : URLDecoder.decode(parts[2].substring(1), StandardCharsets.UTF_8),
                parts[1].equals(ABSENT) ? null : Instant.parse(parts[1]));
    }
}
