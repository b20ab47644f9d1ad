/** The source tree checks itself: sizes, names, words, colours and texts. Each check is seen to catch a planted fault. */
package org.guichet.tidy;
