/**
 * What people can do: one class per act, verb and object. Each checks the permission, decides with the domain and hands
 * the gesture to the {@link org.guichet.domain.change.Ledger}. Nothing here knows a screen, SQL or a file.
 */
package org.guichet.workflow;
