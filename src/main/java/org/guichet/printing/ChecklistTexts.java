package org.guichet.printing;

/** Where a checklist's fixed texts come from, already in its language. */
@FunctionalInterface
public interface ChecklistTexts {

    String text(ChecklistLine line);
}
