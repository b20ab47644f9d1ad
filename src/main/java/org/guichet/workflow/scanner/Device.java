package org.guichet.workflow.scanner;

/**
 * A reader as it is chosen.
 *
 * @param id by which it is opened, also tomorrow
 * @param name as the system calls it; a simulated one has a name of the window's
 */
public record Device(String id, String name, boolean simulated) {}
