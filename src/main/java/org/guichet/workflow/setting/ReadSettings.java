package org.guichet.workflow.setting;

import java.util.Map;
import org.guichet.domain.setting.SettingBook;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** All settings of the site; an empty value where one is not set. */
public final class ReadSettings {

    private final SettingBook book;

    public ReadSettings(SettingBook book) {
        this.book = book;
    }

    public Result<Map<SiteSetting, String>> run(DeskSession session) {
        return session.<Map<SiteSetting, String>>lacks(Permission.SET_UP_SITE).orElseGet(() -> Result.done(book.all()));
    }
}
