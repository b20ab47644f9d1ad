package org.guichet.domain.staff;

/**
 * An individual account.
 *
 * @param login lower-case letters, digits and dots, at most 40
 */
public record Agent(String login, String displayName, Role role) {}
