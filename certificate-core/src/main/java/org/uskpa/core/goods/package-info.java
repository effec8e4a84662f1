/**
 * What certificates of exports and of imports are asked in the same words: codes, amounts, parcels
 * and prices of the goods.
 */
@NullMarked
package org.uskpa.core.goods;

import org.jspecify.annotations.NullMarked;
