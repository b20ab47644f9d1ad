package org.guichet.sync.protocol;

import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;

/**
 * What is said of a sealed capture before its bytes come.
 *
 * @param name SHA-256 of the sealed bytes
 * @param length in bytes, from 1
 * @param operation the act that the capture belongs to
 */
public record CaptureNote(Hash name, long length, OperationId operation) {}
