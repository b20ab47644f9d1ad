package org.guichet.workflow.fee;

/** What can be done with the site's fee table. */
public record FeeActs(ReadFees read, ChangeFees change) {}
