/**
 * The one place that knows all features' rules: the pure function (state, operation) → new state or refusal that desk and
 * central store share. Depends on every feature that has acts.
 */
package org.guichet.domain.kernel;
