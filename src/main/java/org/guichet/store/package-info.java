/**
 * Databases and files that keep the desk's data: the only ring that knows SQL. {@code home} is the folder, {@code journal}
 * the acts, {@code local} the database made of them.
 */
package org.guichet.store;
