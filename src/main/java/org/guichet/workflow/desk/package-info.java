/** All acts of a desk wired together: what a window, a tour or a command needs. Sees every other workflow package. */
package org.guichet.workflow.desk;
