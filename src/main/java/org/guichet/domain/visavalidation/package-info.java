/**
 * Validating a long-stay visa that counts as a residence permit (VLS-TS): the visa and its kind, the day of entry and its deadline, the
 * home, work, the tax and the confirmation (CESEDA R. 431-17). Depends on change, applicant, cardpickup (passport, stamp) and fee.
 */
package org.guichet.domain.visavalidation;
