/** The desk's trail as a table, for those who may read it. */
package org.guichet.desktop.audit;
