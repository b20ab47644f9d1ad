/** The room in which the fee table is read and written. */
package org.guichet.desktop.fee;
