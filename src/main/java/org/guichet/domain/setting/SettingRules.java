package org.guichet.domain.setting;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.util.Arrays;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.setting.SettingAct.SettingChanged;
import org.jspecify.annotations.Nullable;

/** The newest one counts. */
public final class SettingRules {

    private SettingRules() {}

    public static Decision<SettingValue> decide(@Nullable SettingValue known, Operation operation, SettingAct act) {
        Optional<SiteSetting> about = settingOf(operation.aggregate());
        if (about.isEmpty()) {
            return refuse(SettingRefusal.SETTING_UNKNOWN);
        }
        SiteSetting setting = about.get();
        SettingValue before = known == null ? new SettingValue(setting, 0, "") : known;
        return switch (act) {
            case SettingChanged(String value) when !setting.takes(value) ->
                refuse(SettingRefusal.SETTING_NOT_POSSIBLE, setting.name());
            case SettingChanged(String value) when value.equals(before.value()) -> refuse(SettingRefusal.SETTING_UNCHANGED);
            case SettingChanged(String value) -> accept(new SettingValue(setting, before.version() + 1, value));
        };
    }

    private static Optional<SiteSetting> settingOf(AggregateId id) {
        return Arrays.stream(SiteSetting.values()).filter(each -> each.aggregate().equals(id)).findFirst();
    }
}
