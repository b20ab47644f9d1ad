/** The store room: cards that arrive, lie in their slots, are missed, wait too long or go back, the papers to destroy, the count. */
package org.guichet.workflow.cardstock;
