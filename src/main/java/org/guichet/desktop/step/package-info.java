/** What procedures have in common on screen: a vertical list of steps that keeps the open one in view. */
package org.guichet.desktop.step;
