package org.guichet.workflow.chip;

/** What can be done with chips. */
public record ChipActs(ChipReaders readers, ReadChip read) {}
