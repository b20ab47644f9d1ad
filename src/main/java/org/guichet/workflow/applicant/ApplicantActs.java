package org.guichet.workflow.applicant;

/** What a desk does with files themselves. */
public record ApplicantActs(FindAlike findAlike, RegisterPerson register, WithdrawRegistration withdraw) {}
