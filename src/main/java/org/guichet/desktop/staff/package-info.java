/** The administrator's room: the accounts of the site. */
package org.guichet.desktop.staff;
