/** The validation of a visa on screen: one pane per step, and a view model. */
package org.guichet.desktop.visavalidation;
