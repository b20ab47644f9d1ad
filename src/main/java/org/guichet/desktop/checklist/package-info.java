/** What a person brings, ticked at the desk; and the room in which a site writes its lists. */
package org.guichet.desktop.checklist;
