/** A synthetic site for demonstrations: people, a day of slots, papers to scan, and a clock that starts mid-morning. */
package org.guichet.launch.demonstration;
