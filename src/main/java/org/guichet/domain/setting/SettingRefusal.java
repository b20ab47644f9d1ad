package org.guichet.domain.setting;

import org.guichet.domain.change.RefusalReason;

/** Why a setting can't be changed so. */
public enum SettingRefusal implements RefusalReason {
    /** What another desk sent is about no setting that this program knows. */
    SETTING_UNKNOWN,
    /** The detail is the setting's name. */
    SETTING_NOT_POSSIBLE,
    SETTING_UNCHANGED,
    /** A room can't be nearly full beyond its capacity. */
    SETTING_WARNING_ABOVE_CAPACITY,
    /** One of the acts named is none that two people can be asked for. */
    SETTING_NAMES_NO_ACT
}
