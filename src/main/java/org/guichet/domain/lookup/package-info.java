/**
 * Finding a person by a name in any script, a number, a date or a piece of one: the index, the question, the score and its
 * explanation. Depends on nothing.
 */
package org.guichet.domain.lookup;
