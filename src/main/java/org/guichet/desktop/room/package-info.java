/** What the middle of the window can be: the person in hand, the trail, and whatever other part of the day a role works in. */
package org.guichet.desktop.room;
