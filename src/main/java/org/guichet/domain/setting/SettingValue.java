package org.guichet.domain.setting;

import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;

/**
 * A setting as it is.
 *
 * @param value empty where it is not set
 */
public record SettingValue(SiteSetting setting, long version, String value) implements AggregateState {

    @Override
    public AggregateId aggregate() {
        return setting.aggregate();
    }
}
