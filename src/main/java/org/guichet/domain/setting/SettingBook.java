package org.guichet.domain.setting;

import java.util.Map;

/** The site's settings as kept on this desk. */
public interface SettingBook {

    /** Each setting once; an empty value where it is not set. */
    Map<SiteSetting, String> all();
}
