/** The words: one catalogue of texts in French and English for screens, paper and the command line. Depends on nothing. */
package org.guichet.language;
