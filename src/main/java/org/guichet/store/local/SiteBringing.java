package org.guichet.store.local;

import static org.guichet.store.generated.Tables.OPERATION;

import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.NotSaved;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.sitedata.SiteDataAct.DataBrought;
import org.guichet.domain.sitedata.SiteDataAct.SiteArranged;

/**
 * How data come into a site that this desk shares with others: as operations, which the feed takes to all of them. A desk on its own
 * writes its tables at once.
 */
final class SiteBringing {

    /** Operations of a gesture: about half a megabyte. */
    private static final int AT_ONCE = 10;

    private final Database database;
    private final LocalLedger ledger;

    SiteBringing(Database database, LocalLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * Gesture by gesture; each stands for itself.
     *
     * @param key of the data, at most 40 characters; one that brings people only begins with {@link SiteDataAct#PEOPLE_ONLY}
     * @throws NotSaved where a gesture could not be saved; those before it are
     */
    void bring(String agent, String key, DataBrought data) {
        List<Proposal> gesture = new ArrayList<>();
        List<DataBrought> parts = data.parts();
        for (int i = 0; i < parts.size(); i++) {
            gesture.add(new Proposal(SiteDataAct.aggregateOf(key + "-" + i), parts.get(i)));
            if (gesture.size() == AT_ONCE || i == parts.size() - 1) {
                record(agent, gesture);
                gesture.clear();
            }
        }
    }

    /** @throws NotSaved where nothing was saved */
    void arrange(String agent, SiteArranged arranged) {
        record(agent, List.of(new Proposal(SiteDataAct.aggregateOf("site"), arranged)));
    }

    /** Whether this desk has brought something under that key before. */
    boolean has(String key) {
        return database.read(context -> context.fetchExists(
                OPERATION,
                OPERATION.AGGREGATE_KIND.eq(AggregateId.Kind.SITE_DATA.name())
                        .and(OPERATION.AGGREGATE_KEY.eq(SiteDataAct.aggregateOf(key + "-0").key()))));
    }

    private void record(String agent, List<Proposal> gesture) {
        switch (ledger.record(agent, List.copyOf(gesture))) {
            case Outcome.Saved _ -> {}
            case Outcome.NotSaved(var trouble) -> throw new NotSaved(trouble);
            case Outcome.Refused(var reason, String detail) ->
                throw new IllegalStateException("data that were checked before are refused: " + reason + " " + detail);
        }
    }
}
