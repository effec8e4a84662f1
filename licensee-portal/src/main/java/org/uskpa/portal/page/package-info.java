/**
 * What every page is made of: the form as typed with its findings, the navigation, the first page's
 * sections, the words and the pages that say something went wrong.
 */
@NullMarked
package org.uskpa.portal.page;

import org.jspecify.annotations.NullMarked;
