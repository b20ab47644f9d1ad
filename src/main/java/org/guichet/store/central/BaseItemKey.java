package org.guichet.store.central;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.store.local.HomeSettings;
import org.guichet.sync.protocol.BaseKind;

/** Where a piece of a site's base data stands. */
record BaseItemKey(BaseKind kind, String key) {

    /** Append only, as the kinds are: their places are stored. */
    private static final List<BaseKind> KINDS = List.of(BaseKind.values());

    static short number(BaseKind kind) {
        return (short) KINDS.indexOf(kind);
    }

    static BaseKind kind(int number) {
        return KINDS.get(number);
    }

    /** Of the piece that says how a thing is while no operation has made a state; empty where base data say nothing of it. */
    static Optional<BaseItemKey> of(AggregateId id) {
        return switch (id.kind()) {
            case CARD -> Optional.of(new BaseItemKey(BaseKind.CARD, id.key()));
            case APPOINTMENT -> Optional.of(new BaseItemKey(BaseKind.APPOINTMENT, id.key()));
            case TICKET -> Optional.of(new BaseItemKey(BaseKind.TICKET, id.key()));
            case DESK -> Optional.of(new BaseItemKey(BaseKind.DESK_DAY, id.key()));
            case SETTING -> setting(id).map(setting -> new BaseItemKey(BaseKind.SETTING, HomeSettings.key(setting)));
            default -> Optional.empty();
        };
    }

    /** Empty for a setting of a newer program. */
    static Optional<SiteSetting> setting(AggregateId id) {
        return Arrays.stream(SiteSetting.values()).filter(setting -> setting.aggregate().equals(id)).findFirst();
    }
}
