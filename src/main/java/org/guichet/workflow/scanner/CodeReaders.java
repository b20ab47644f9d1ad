package org.guichet.workflow.scanner;

/** The readers that a desk has besides its keyboard. */
public record CodeReaders(SerialReader serial, CameraReader camera) {}
