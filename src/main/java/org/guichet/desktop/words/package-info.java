/** The catalogue of texts and the formats of dates and amounts, bound to the screen so that the language can change. */
package org.guichet.desktop.words;
