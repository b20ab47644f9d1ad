package org.guichet.store.local;

import static org.guichet.store.generated.Tables.RESIDENCE_CARD;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStock;

final class LocalCardStock implements CardStock {

    private final Database database;

    LocalCardStock(Database database) {
        this.database = database;
    }

    @Override
    public Optional<CardPickup> find(String serial) {
        return database.read(context -> Optional.ofNullable(AggregateStates.card(context, serial)));
    }

    @Override
    public List<CardPickup> ofApplicant(long applicantId) {
        return database.read(context -> CardRows.fetch(context, RESIDENCE_CARD.APPLICANT_ID.eq(applicantId)));
    }
}
