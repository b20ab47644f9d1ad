package org.guichet.store.central;

import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.setting.SettingValue;
import org.guichet.domain.staff.DeskDay;
import org.guichet.sync.protocol.BaseJson;
import org.guichet.sync.protocol.BaseJson.Setting;
import org.jspecify.annotations.Nullable;

/** How things are that no operation has touched: as the site's base data have them. A desk's tables say the same. */
final class BaseStates {

    private BaseStates() {}

    /** A thing of which the base data say nothing. */
    static @Nullable AggregateState without(AggregateId id) {
        return id.kind() == AggregateId.Kind.SETTING
                ? BaseItemKey.setting(id).map(setting -> new SettingValue(setting, 0, "")).orElse(null)
                : null;
    }

    static @Nullable AggregateState of(AggregateId id, String json) {
        return switch (id.kind()) {
            case CARD -> BaseJson.read(ResidenceCard.class, json).map(CardPickup::untouched).orElse(null);
            case APPOINTMENT -> BaseJson.read(Appointment.class, json).map(Booking::asBooked).orElse(null);
            case TICKET -> BaseJson.read(Ticket.class, json).orElse(null);
            case DESK -> BaseJson.read(DeskDay.class, json).orElse(null);
            case SETTING -> BaseItemKey.setting(id)
                    .flatMap(setting -> BaseJson.read(Setting.class, json).map(each -> new SettingValue(setting, 0, each.value())))
                    .orElse(null);
            default -> null;
        };
    }
}
