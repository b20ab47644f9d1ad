/** The steps of handing over a residence card, from the passport to the receipt. */
package org.guichet.workflow.cardpickup;
