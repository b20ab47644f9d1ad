package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPLICANT;
import static org.guichet.store.generated.Tables.APPOINTMENT;
import static org.guichet.store.generated.Tables.CONTACT_KEY;
import static org.guichet.store.generated.Tables.IDENTITY_PAPER;
import static org.guichet.store.generated.Tables.PERMIT_APPLICATION;
import static org.guichet.store.generated.Tables.RESIDENCE_CARD;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.domain.lookup.AskedNumbers;
import org.guichet.domain.lookup.MarkedPart;
import org.guichet.domain.lookup.NumberBook;
import org.guichet.domain.lookup.NumberHolder;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Numbers by their keys (V004): each question is a search in an index. */
final class LocalNumberBook implements NumberBook {

    /** People who share one last part are no answer beyond these. */
    private static final int MOST = 50;

    private static final Field<String> NUMBER_END = DSL.field(DSL.name("number_end"), String.class);

    private static final List<Kept> REFERENCES = List.of(
            new Kept(RESIDENCE_CARD, RESIDENCE_CARD.SERIAL, RESIDENCE_CARD.APPLICANT_ID, MarkedPart.Field.CARD),
            new Kept(IDENTITY_PAPER, IDENTITY_PAPER.PAPER_NUMBER, IDENTITY_PAPER.APPLICANT_ID, MarkedPart.Field.VISA),
            new Kept(APPOINTMENT, APPOINTMENT.APPOINTMENT_NUMBER, APPOINTMENT.APPLICANT_ID, MarkedPart.Field.APPOINTMENT),
            new Kept(
                    PERMIT_APPLICATION,
                    PERMIT_APPLICATION.APPLICATION_NUMBER,
                    PERMIT_APPLICATION.APPLICANT_ID,
                    MarkedPart.Field.APPLICATION));

    /** Where a kind of number is kept, in a table with a {@code number_end}. */
    private record Kept(
            Table<?> table, TableField<?, String> number, TableField<?, Long> applicant, MarkedPart.Field field) {}

    private final Database database;

    LocalNumberBook(Database database) {
        this.database = database;
    }

    @Override
    public List<NumberHolder> byReference(AskedNumbers asked) {
        List<NumberHolder> holders = new ArrayList<>();
        if (!asked.references().isEmpty()) {
            database.read(context -> {
                for (String reference : asked.references()) {
                    REFERENCES.forEach(kept -> byReference(context, kept, reference, holders));
                }
                return holders;
            });
        }
        return holders;
    }

    private static void byReference(DSLContext context, Kept kept, String reference, List<NumberHolder> holders) {
        String end = reference.substring(reference.length() - AskedNumbers.SHORTEST_REFERENCE);
        Field<String> bare = DSL.upper(DSL.function(
                DSL.name("regexp_replace"), String.class, kept.number, DSL.inline("[^0-9A-Za-z]"), DSL.inline(""), DSL.inline("g")));
        context.select(kept.number, kept.applicant)
                .from(kept.table)
                .where(NUMBER_END.eq(end))
                .and(bare.like("%" + reference))
                .limit(MOST)
                .forEach(row -> holders.add(new NumberHolder(
                        row.value2(), kept.field, reference, AskedNumbers.reference(row.value1()).equals(reference))));
    }

    @Override
    public List<NumberHolder> byPersonalNumber(AskedNumbers asked) {
        List<NumberHolder> holders = new ArrayList<>();
        database.read(context -> {
            asked.foreignerNumbers().forEach(number -> context.select(APPLICANT.APPLICANT_ID)
                    .from(APPLICANT)
                    .where(APPLICANT.FOREIGNER_NUMBER.eq(number))
                    .forEach(row -> holders.add(holder(row.value1(), MarkedPart.Field.FOREIGNER_NUMBER, number))));
            asked.phones().forEach(phone -> byPhone(context, phone, holders));
            byEmail(context, asked.email(), holders);
            return holders;
        });
        return holders;
    }

    private static void byPhone(DSLContext context, String phone, List<NumberHolder> holders) {
        reachedBy(context, CONTACT_KEY.PHONE_KEY, ContactKeys.phone(phone), APPLICANT.PHONE)
                .filter(row -> AskedNumbers.phone(row.value2()).equals(phone))
                .forEach(row -> holders.add(holder(row.value1(), MarkedPart.Field.PHONE, phone)));
    }

    private static void byEmail(DSLContext context, String email, List<NumberHolder> holders) {
        reachedBy(context, CONTACT_KEY.EMAIL_KEY, ContactKeys.email(email), APPLICANT.EMAIL)
                .filter(row -> ContactKeys.plain(row.value2()).equals(email))
                .forEach(row -> holders.add(holder(row.value1(), MarkedPart.Field.EMAIL, email)));
    }

    private static Stream<Record2<Long, String>> reachedBy(
            DSLContext context, TableField<?, Long> key, @Nullable Long asked, TableField<?, String> written) {
        return asked == null
                ? Stream.of()
                : context.select(APPLICANT.APPLICANT_ID, written)
                        .from(CONTACT_KEY)
                        .join(APPLICANT)
                        .on(APPLICANT.APPLICANT_ID.eq(CONTACT_KEY.APPLICANT_ID))
                        .where(key.eq(asked))
                        .limit(MOST)
                        .fetch()
                        .stream();
    }

    private static NumberHolder holder(long applicantId, MarkedPart.Field field, String typed) {
        return new NumberHolder(applicantId, field, typed, true);
    }
}
