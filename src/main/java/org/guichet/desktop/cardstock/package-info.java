/** The store room on screen: a delivery scanned into its slots, the map, the lists, what is to be destroyed, the count. */
package org.guichet.desktop.cardstock;
