package org.guichet.sync.protocol;

/**
 * How far a capture has come.
 *
 * @param received bytes that are on disk
 * @param verified whether all are there and make up what the name says; the desk may let go of its copy
 */
public record CaptureProgress(long length, long received, boolean verified) {}
