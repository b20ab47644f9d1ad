package org.guichet.workflow.chip;

import org.guichet.domain.document.chip.ChipContent;

/** What a reading came to. */
public sealed interface ChipAnswer {

    record Read(ChipContent content) implements ChipAnswer {}

    /** @param detail for people who look after readers; may be empty */
    record Failed(ChipFault fault, String detail) implements ChipAnswer {}
}
