package org.guichet.store.local;

/**
 * A file of people that is being imported.
 *
 * @param fingerprint of its content, at most 64 characters
 * @param tellsSex whether it has a column for it: what a file does not tell stays as it is known
 */
public record ImportFile(String fingerprint, boolean tellsSex) {}
