/**
 * Handing a residence card over (remise de titre): the card from its arrival in a storage slot to the hand-over or
 * back out of the site, the steps at the desk, the fiscal stamp, the papers taken back, and the count of the stock. Depends on change.
 */
package org.guichet.domain.cardpickup;
