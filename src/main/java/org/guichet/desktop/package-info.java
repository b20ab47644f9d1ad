/**
 * People: the only ring that knows JavaFX. One screen and one view model per feature; view models know properties, but no
 * nodes. {@code FxThread} is the one door to the screen's thread, {@code Background} the one door away from it.
 */
package org.guichet.desktop;
