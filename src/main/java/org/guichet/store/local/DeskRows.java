package org.guichet.store.local;

import static org.guichet.store.generated.Tables.DESK_HOURS;
import static org.guichet.store.generated.Tables.DESK_STAY;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.store.generated.tables.records.DeskStayRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The desks' days as rows: one a desk and day, and one a change of state. */
final class DeskRows {

    private record StayAt(DeskDay day, int index, DeskDay.Stay stay) {}

    private static final BatchInsert<StayAt> STAYS = new BatchInsert<>(DESK_STAY, (each, row) -> {
        DeskDay.Stay stay = each.stay();
        row.add(each.day().day())
                .add(each.day().desk())
                .add(each.index())
                .add(stay.state().name())
                .add(stay.agent())
                .add(Moments.column(stay.since()));
    });

    private DeskRows() {}

    static @Nullable DeskDay find(DSLContext context, AggregateId id) {
        return DeskDay.untouched(id).map(each -> on(context, each.day()).get(each.desk())).orElse(null);
    }

    static Map<Integer, DeskDay> on(DSLContext context, LocalDate day) {
        Map<Integer, List<DeskStayRecord>> stays = context.selectFrom(DESK_STAY)
                .where(DESK_STAY.DESK_DAY.eq(day))
                .orderBy(DESK_STAY.DESK_NUMBER, DESK_STAY.STAY_INDEX)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(DeskStayRecord::getDeskNumber));
        Map<Integer, DeskDay> days = new LinkedHashMap<>();
        context.selectFrom(DESK_HOURS).where(DESK_HOURS.DESK_DAY.eq(day)).orderBy(DESK_HOURS.DESK_NUMBER).forEach(row -> days.put(
                row.getDeskNumber(),
                new DeskDay(
                        day, row.getDeskNumber(), row.getVersion(),
                        stays.getOrDefault(row.getDeskNumber(), List.of()).stream().map(DeskRows::stay).toList())));
        return days;
    }

    private static DeskDay.Stay stay(DeskStayRecord row) {
        return new DeskDay.Stay(DeskState.valueOf(row.getState()), row.getAgent(), row.getSince().toInstant());
    }

    /** A desk's day only gains stays. */
    static void save(DSLContext context, DeskDay day) {
        int stored = context.fetchCount(
                DESK_STAY, DESK_STAY.DESK_DAY.eq(day.day()).and(DESK_STAY.DESK_NUMBER.eq(day.desk())));
        context.deleteFrom(DESK_HOURS)
                .where(DESK_HOURS.DESK_DAY.eq(day.day()).and(DESK_HOURS.DESK_NUMBER.eq(day.desk())))
                .execute();
        context.insertInto(DESK_HOURS, DESK_HOURS.DESK_DAY, DESK_HOURS.DESK_NUMBER, DESK_HOURS.VERSION)
                .values(day.day(), day.desk(), day.version())
                .execute();
        List<StayAt> added = IntStream.range(stored, day.stays().size())
                .mapToObj(i -> new StayAt(day, i, day.stays().get(i)))
                .toList();
        context.connection(connection -> STAYS.insert(connection, added));
    }
}
