/**
 * Records reconciled with the lists of others: a partner's figures or certificates, the entries of
 * CBP, filings in AES. A list is loaded whole or not at all and compared with the records that
 * count; each difference becomes an item with an owner, letters and answers, until five years after
 * the certificate's issuance. What follows from filings is seen by those who see filings and stands
 * in no letter (15 CFR 30.60).
 */
@NullMarked
package org.uskpa.statistics.reconciliation;

import org.jspecify.annotations.NullMarked;
