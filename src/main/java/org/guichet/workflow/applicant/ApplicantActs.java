package org.guichet.workflow.applicant;

import org.guichet.workflow.export.ExportPersonData;

/** What a desk does with files themselves. */
public record ApplicantActs(FindAlike findAlike, RegisterPerson register, WithdrawRegistration withdraw, ExportPersonData export) {}
