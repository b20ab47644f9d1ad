package org.guichet.workflow.setting;

/** What can be done with the site's settings. */
public record SettingActs(ReadSettings read, ChangeSetting change) {}
