package org.guichet.workflow.staff;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What can be done with accounts, and when a desk locks itself.
 *
 * @param second for acts that one person alone may not do
 * @param lockAfter how long nobody touches a key before it does
 */
public record AccountActs(ManageAccounts manage, CallSecondPerson second, Supplier<Duration> lockAfter) {}
