/** The convocation: what its code says, sealed by the central key and checked without a network. Depends on appointment. */
package org.guichet.domain.convocation;
