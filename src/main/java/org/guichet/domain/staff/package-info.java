/**
 * The people who work the desks: accounts, roles, what a role may do, and the desks
 * themselves. Depends on change and appointment.
 */
package org.guichet.domain.staff;
