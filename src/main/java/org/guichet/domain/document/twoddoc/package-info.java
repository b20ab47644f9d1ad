/**
 * 2D-Doc, the signed code on French bills, tax notices, payslips and papers of the administration (specification of France Titres,
 * versions 01 to 04, C40 form). Depends on document and on whom the desk trusts.
 */
@NullMarked
package org.guichet.domain.document.twoddoc;

import org.jspecify.annotations.NullMarked;
