/**
 * Many desks and a store in one thread: real kernel, real exchange, a network and disks that fail by the dice of a seed. One seed is one
 * run, and replays exactly.
 */
package org.guichet.sync.simulation;
