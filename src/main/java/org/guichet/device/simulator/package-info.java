/**
 * A fingerprint scanner that is not there: a service of its own that speaks the Secure Biometric Interface, with prints that are drawn by
 * program (nobody's), qualities, delays and faults on demand.
 */
@NullMarked
package org.guichet.device.simulator;

import org.jspecify.annotations.NullMarked;
