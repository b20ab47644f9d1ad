/** The door: who may come in now, and whether it is open. Depends on change and appointment. */
package org.guichet.domain.door;
