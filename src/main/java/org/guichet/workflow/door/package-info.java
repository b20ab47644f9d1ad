/** The door: letting people in by their convocation or their name, turning them away with the reason, closing and opening. */
package org.guichet.workflow.door;
