/** The supervisor's room: the day on one board, and what steers it. */
package org.guichet.desktop.board;
