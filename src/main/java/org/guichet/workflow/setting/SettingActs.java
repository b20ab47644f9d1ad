package org.guichet.workflow.setting;

/** What can be done with the site's settings, and how this desk's own key is kept. */
public record SettingActs(ReadSettings read, ChangeSetting change, KeyCare keyCare) {}
