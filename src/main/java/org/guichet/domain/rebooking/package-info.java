/** Giving an appointment another slot, within what the site's agenda takes. Depends on change and appointment. */
package org.guichet.domain.rebooking;
