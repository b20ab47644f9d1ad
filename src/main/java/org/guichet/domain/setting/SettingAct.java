package org.guichet.domain.setting;

import org.guichet.domain.change.Act;

/** What is done with a setting of the site. */
public sealed interface SettingAct extends Act {

    /** @param value as {@link SiteSetting#takes} allows; empty where it is no longer set */
    record SettingChanged(String value) implements SettingAct {}
}
