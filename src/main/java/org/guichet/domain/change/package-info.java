/**
 * What a desk does, as records: an {@link org.guichet.domain.change.Operation} is one act about one aggregate, and a
 * pure decision answers it with a new state or a named refusal. Knows no feature.
 */
package org.guichet.domain.change;
