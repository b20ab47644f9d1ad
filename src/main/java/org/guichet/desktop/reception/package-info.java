/** Reception: who stands at the door gets in or learns why not; the room, the doors, and who was there last. */
package org.guichet.desktop.reception;
