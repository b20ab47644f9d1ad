package org.guichet.domain.document.seal;

import java.time.LocalDate;

/**
 * Who signed, when, and what the seal is on (Doc 9303 part 13, 2.2).
 *
 * @param version as the standard counts, from 3: the byte in the seal is one less
 * @param country that issued the document, three letters without fillers
 * @param signer two letters of its country and two of its own
 * @param reference of its certificate: the serial number in hexadecimal
 * @param type two bytes as four small hexadecimal digits: the definition of the features, and the category of document
 * @param length in bytes
 */
public record SealHeader(
        int version, String country, String signer, String reference, LocalDate issuedOn, LocalDate signedOn, String type, int length) {}
