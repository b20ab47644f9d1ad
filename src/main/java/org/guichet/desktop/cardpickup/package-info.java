/** The card pickup on screen: one pane per step, a view model, and the input that takes what a scanner reads. */
package org.guichet.desktop.cardpickup;
