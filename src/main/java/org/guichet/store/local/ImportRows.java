package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPLICANT;
import static org.guichet.store.generated.Tables.IMPORT_PROGRESS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.Applicant.Sex;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.Registration;
import org.guichet.store.local.BaseData.Imported;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Imported people: told apart by their foreigner number. */
final class ImportRows {

    private ImportRows() {}

    /** Below the ids that desks give. */
    static long nextApplicantId(DSLContext context) {
        Long largest = largest(context, DSL.noCondition());
        if (largest != null && largest >= Registration.DESK_RANGE) {
            largest = largest(context, APPLICANT.APPLICANT_ID.lt(Registration.DESK_RANGE));
        }
        return largest == null ? 1 : largest + 1;
    }

    /** Without a condition H2 looks at the end of the key; with one it reads every row that fits. */
    private static @Nullable Long largest(DSLContext context, Condition which) {
        return context.select(DSL.max(APPLICANT.APPLICANT_ID)).from(APPLICANT).where(which).fetchSingle(row -> row.value1());
    }

    /**
     * What a batch came to.
     *
     * @param touched ids of those who were added or changed
     */
    record Upsert(Imported imported, Collection<Applicant> added, Collection<Long> touched) {}

    /** What a batch would do, by id. */
    record Plan(Map<Long, Applicant> added, Map<Long, Applicant> changed, int same) {

        List<Applicant> people() {
            List<Applicant> all = new ArrayList<>(added.values());
            all.addAll(changed.values());
            return all;
        }
    }

    /** @param holders those who have the numbers of these people
     *  @param tellsSex whether the people bring theirs; else known ones keep it */
    static Upsert upsert(
            DSLContext context, Map<ForeignerNumber, Applicant> holders, List<Applicant> people, boolean tellsSex) {
        Plan plan = plan(holders, people, tellsSex, nextApplicantId(context));
        context.connection(connection -> ApplicantRows.insert(connection, plan.added().values()));
        plan.changed().values().forEach(person -> update(context, person));
        List<Long> touched = new ArrayList<>(plan.added().keySet());
        touched.addAll(plan.changed().keySet());
        PeopleChanges.note(context, touched);
        return new Upsert(
                new Imported(plan.added().size(), plan.changed().size(), plan.same()), plan.added().values(), touched);
    }

    /** @param firstId what the first new person gets; those after it count on */
    static Plan plan(Map<ForeignerNumber, Applicant> holders, List<Applicant> people, boolean tellsSex, long firstId) {
        Map<ForeignerNumber, Applicant> known = new HashMap<>(holders);
        Map<Long, Applicant> added = new LinkedHashMap<>();
        Map<Long, Applicant> changed = new LinkedHashMap<>();
        long next = firstId;
        int same = 0;
        for (Applicant person : people) {
            ForeignerNumber number = person.foreignerNumber().orElse(null);
            Applicant before = number == null ? null : known.get(number);
            Applicant after = before == null
                    ? with(person, next++, person.sex())
                    : with(person, before.id(), tellsSex ? person.sex() : before.sex());
            if (number != null) {
                known.put(number, after);
            }
            if (before == null || added.containsKey(before.id())) {
                added.put(after.id(), after);
            } else if (before.equals(after)) {
                same++;
            } else {
                changed.put(after.id(), after);
            }
        }
        return new Plan(added, changed, same);
    }

    private static Applicant with(Applicant person, long id, Sex sex) {
        return new Applicant(
                id,
                person.foreignerNumber(),
                person.surname(),
                person.givenNames(),
                person.birthDate(),
                sex,
                person.nationality(),
                person.phone(),
                person.email());
    }

    private static void update(DSLContext context, Applicant person) {
        ApplicantRows.delete(context, person.id());
        context.connection(connection -> ApplicantRows.insert(connection, List.of(person)));
    }

    static void progress(DSLContext context, String fileFingerprint, long upToLine) {
        forget(context, fileFingerprint);
        context.insertInto(IMPORT_PROGRESS, IMPORT_PROGRESS.FILE_FINGERPRINT, IMPORT_PROGRESS.UP_TO_LINE)
                .values(fileFingerprint, upToLine)
                .execute();
    }

    static void forget(DSLContext context, String fileFingerprint) {
        context.deleteFrom(IMPORT_PROGRESS)
                .where(IMPORT_PROGRESS.FILE_FINGERPRINT.eq(fileFingerprint))
                .execute();
    }

    static Optional<Long> progress(DSLContext context, String fileFingerprint) {
        return context.selectFrom(IMPORT_PROGRESS)
                .where(IMPORT_PROGRESS.FILE_FINGERPRINT.eq(fileFingerprint))
                .fetchOptional(IMPORT_PROGRESS.UP_TO_LINE);
    }
}
