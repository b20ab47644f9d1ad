package org.guichet.workflow.notice;

/** What can be done with messages to people. */
public record NoticeActs(ReadNotices read, SendNotices send) {}
