/** The search field and the list of people under it. */
package org.guichet.desktop.lookup;
