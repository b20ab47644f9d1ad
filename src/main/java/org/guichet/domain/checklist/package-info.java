/**
 * What a person brings for a procedure: pieces under conditions, as data of the site, and which of them were seen. Depends on change and
 * appointment.
 */
package org.guichet.domain.checklist;
