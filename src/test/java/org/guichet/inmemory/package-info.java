/**
 * The one set of fakes: a site's books in memory, under the same ports as the store's, decided by the same kernel. Tests of
 * the workflow and the scenario run on them.
 */
package org.guichet.inmemory;
