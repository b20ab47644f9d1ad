/** Signing in and out. */
package org.guichet.workflow.staff;
