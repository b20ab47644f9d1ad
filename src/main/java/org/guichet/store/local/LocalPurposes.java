package org.guichet.store.local;

import static org.guichet.store.generated.Tables.CONSULTATION_PURPOSE;

import java.util.List;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.audit.ConsultationPurposes;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

final class LocalPurposes implements ConsultationPurposes {

    private final Database database;

    LocalPurposes(Database database) {
        this.database = database;
    }

    @Override
    public List<ConsultationPurpose> inUse() {
        return fetch(CONSULTATION_PURPOSE.IN_USE.isTrue());
    }

    @Override
    public List<ConsultationPurpose> all() {
        return fetch(DSL.noCondition());
    }

    private List<ConsultationPurpose> fetch(Condition which) {
        return database.read(context -> context.selectFrom(CONSULTATION_PURPOSE)
                .where(which)
                .orderBy(CONSULTATION_PURPOSE.PLACE, CONSULTATION_PURPOSE.PURPOSE_CODE)
                .fetch(row -> new ConsultationPurpose(row.getPurposeCode(), row.getTextFr(), row.getTextEn())));
    }

    /** The site's list from now on; purposes that are not in it stay for the trail. */
    static void replace(DSLContext context, List<ConsultationPurpose> purposes) {
        context.update(CONSULTATION_PURPOSE).set(CONSULTATION_PURPOSE.IN_USE, false).execute();
        putFrom(context, 0, purposes);
    }

    /** The rest of a list, behind what is in use. */
    static void append(DSLContext context, List<ConsultationPurpose> purposes) {
        putFrom(context, context.fetchCount(CONSULTATION_PURPOSE, CONSULTATION_PURPOSE.IN_USE.isTrue()), purposes);
    }

    private static void putFrom(DSLContext context, int before, List<ConsultationPurpose> purposes) {
        int place = before;
        for (ConsultationPurpose purpose : purposes) {
            context.deleteFrom(CONSULTATION_PURPOSE).where(CONSULTATION_PURPOSE.PURPOSE_CODE.eq(purpose.code())).execute();
            context.insertInto(CONSULTATION_PURPOSE)
                    .values(purpose.code(), ++place, purpose.french(), purpose.english(), true)
                    .execute();
        }
    }
}
