package org.guichet.store.local;

import static org.guichet.store.generated.Tables.PEOPLE_CHANGE;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Who changed, noted in the transaction of the change. After a load of many a new generation begins instead: what was kept
 * of the old one is of no use any more.
 */
final class PeopleChanges {

    private static final String GENERATION = "people_generation";
    /** A load; also more than a desk registers in weeks. */
    private static final int MANY = 2_000;

    private static final UUID NOBODY = new UUID(0, 0);

    private PeopleChanges() {}

    /**
     * The register at one moment.
     *
     * @param place of the last change, 0 for none
     * @param mark of that change: a power cut may take changes away, whose places are then given again
     */
    record Moment(UUID generation, long place, UUID mark) {}

    static void note(DSLContext context, Collection<Long> applicantIds) {
        long last = last(context);
        if (last + applicantIds.size() > MANY) {
            context.deleteFrom(PEOPLE_CHANGE).execute();
            begin(context);
            return;
        }
        for (long id : applicantIds) {
            context.insertInto(PEOPLE_CHANGE)
                    .set(PEOPLE_CHANGE.PLACE, ++last)
                    .set(PEOPLE_CHANGE.APPLICANT_ID, id)
                    .set(PEOPLE_CHANGE.MARK, UUID.randomUUID())
                    .execute();
        }
    }

    private static UUID begin(DSLContext context) {
        UUID generation = UUID.randomUUID();
        SettingRows.put(context, GENERATION, generation.toString());
        return generation;
    }

    private static long last(DSLContext context) {
        Long last = context.select(DSL.max(PEOPLE_CHANGE.PLACE)).from(PEOPLE_CHANGE).fetchSingle(row -> row.value1());
        return last == null ? 0 : last;
    }

    static Moment now(DSLContext context) {
        UUID generation = SettingRows.get(context, GENERATION).map(UUID::fromString).orElseGet(() -> begin(context));
        long place = last(context);
        return new Moment(generation, place, mark(context, place).orElse(NOBODY));
    }

    private static Optional<UUID> mark(DSLContext context, long place) {
        return context.select(PEOPLE_CHANGE.MARK)
                .from(PEOPLE_CHANGE)
                .where(PEOPLE_CHANGE.PLACE.eq(place))
                .fetchOptional(PEOPLE_CHANGE.MARK);
    }

    /** Who changed after that moment; empty when the register of that moment is not the one that became today's. */
    static Optional<Set<Long>> since(DSLContext context, Moment then) {
        boolean same = now(context).generation().equals(then.generation())
                && mark(context, then.place()).orElse(NOBODY).equals(then.mark());
        return same
                ? Optional.of(new LinkedHashSet<>(context.select(PEOPLE_CHANGE.APPLICANT_ID)
                        .from(PEOPLE_CHANGE)
                        .where(PEOPLE_CHANGE.PLACE.gt(then.place()))
                        .orderBy(PEOPLE_CHANGE.PLACE)
                        .fetch(PEOPLE_CHANGE.APPLICANT_ID)))
                : Optional.empty();
    }
}
