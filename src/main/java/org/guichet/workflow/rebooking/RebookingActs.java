package org.guichet.workflow.rebooking;

/** What can be done about a date that does not suit. */
public record RebookingActs(PlanDates plan, Rebook rebook) {}
