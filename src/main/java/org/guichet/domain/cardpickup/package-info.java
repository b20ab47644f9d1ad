/**
 * Handing a residence card over (remise de titre): the card in its storage slot, the steps at the desk, the fiscal stamp
 * and the signature. Depends on change.
 */
package org.guichet.domain.cardpickup;
