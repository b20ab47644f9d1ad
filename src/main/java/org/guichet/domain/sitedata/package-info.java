/**
 * Data that come into a site that is at work already. Depends on change, applicant, appointment, audit, cardpickup, queue, rebooking
 * and staff.
 */
package org.guichet.domain.sitedata;
