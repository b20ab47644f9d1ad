package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPLICANT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Who has which foreigner number. Numbers come in no order, and an index that is kept up row by row makes a load of a
 * million people three times as slow and its file seven times as large: a long load sets the index aside, with those of
 * phones and addresses, knows the numbers by heart (about 100 bytes a person), and builds the indexes at its end. One that
 * is cut short is found out at the next opening.
 */
final class ForeignerNumbers {

    private static final String STATE = "foreigner_number_index";
    private static final String SET_ASIDE = "set aside";
    private static final String THERE = "there";
    private static final int PAGE = 10_000;
    private static final List<String> DROPS = List.of(
            "drop index if exists applicant_foreigner_number",
            "drop index if exists contact_key_phone",
            "drop index if exists contact_key_email");
    private static final List<String> CREATES = List.of(
            "create unique index if not exists applicant_foreigner_number on applicant (foreigner_number)",
            "create index if not exists contact_key_phone on contact_key (phone_key)",
            "create index if not exists contact_key_email on contact_key (email_key)");

    private final Database database;
    private @Nullable Map<Long, Long> byHeart;
    private boolean aside;

    ForeignerNumbers(Database database) {
        this.database = database;
    }

    /** People who are known come in the order of their ids as a rule: found by id, they are read several times as fast. */
    void learnByHeart() {
        if (byHeart == null) {
            byHeart = database.read(ForeignerNumbers::all);
        }
    }

    void setIndexAside() {
        if (!aside) {
            database.change(context -> {
                SettingRows.put(context, STATE, SET_ASIDE);
                DROPS.forEach(context::execute);
            });
            aside = true;
        }
        learnByHeart();
    }

    /** Does nothing where the index is there. */
    void restoreIndex() {
        byHeart = null;
        aside = false;
        if (database.read(context -> SettingRows.get(context, STATE)).orElse(THERE).equals(SET_ASIDE)) {
            database.change(context -> {
                CREATES.forEach(context::execute);
                SettingRows.put(context, STATE, THERE);
            });
        }
    }

    /** Page by page: H2 keeps a whole result in memory. */
    private static Map<Long, Long> all(DSLContext context) {
        Map<Long, Long> all = new HashMap<>();
        long last = Long.MIN_VALUE;
        int come = PAGE;
        while (come == PAGE) {
            var rows = context.select(APPLICANT.FOREIGNER_NUMBER, APPLICANT.APPLICANT_ID)
                    .from(APPLICANT)
                    .where(APPLICANT.APPLICANT_ID.gt(last))
                    .orderBy(APPLICANT.APPLICANT_ID)
                    .limit(PAGE)
                    .fetch();
            come = rows.size();
            for (var row : rows) {
                last = row.value2();
                if (row.value1() != null) {
                    all.put(key(row.value1()), last);
                }
            }
        }
        return all;
    }

    /** Leading zeros count: a one stands before them. */
    private static long key(String digits) {
        return Long.parseLong("1" + digits);
    }

    /** Those whose numbers these people have. */
    Map<ForeignerNumber, Applicant> holders(DSLContext context, Collection<Applicant> people) {
        Map<ForeignerNumber, Applicant> holders = new HashMap<>();
        List<String> digits = new ArrayList<>();
        people.forEach(person -> person.foreignerNumber().map(ForeignerNumber::digits).ifPresent(digits::add));
        Map<Long, Long> known = byHeart;
        var which = known == null
                ? APPLICANT.FOREIGNER_NUMBER.eq(DSL.any(digits.toArray(String[]::new)))
                : APPLICANT.APPLICANT_ID.eq(DSL.any(digits.stream()
                        .map(each -> known.get(key(each)))
                        .filter(id -> id != null)
                        .toArray(Long[]::new)));
        context.selectFrom(APPLICANT)
                .where(which)
                .fetch(ApplicantRows::person)
                .forEach(person -> person.foreignerNumber().ifPresent(number -> holders.put(number, person)));
        return holders;
    }

    void remember(Collection<Applicant> added) {
        Map<Long, Long> known = byHeart;
        if (known != null) {
            for (Applicant person : added) {
                person.foreignerNumber().ifPresent(number -> known.put(key(number.digits()), person.id()));
            }
        }
    }
}
