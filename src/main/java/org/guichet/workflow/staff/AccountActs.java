package org.guichet.workflow.staff;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What can be done with accounts, and when a desk locks itself.
 *
 * @param lockAfter how long nobody touches a key before it does
 */
public record AccountActs(ManageAccounts manage, Supplier<Duration> lockAfter) {}
