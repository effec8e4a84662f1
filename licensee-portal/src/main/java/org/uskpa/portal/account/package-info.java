/**
 * The people of the portal: their accounts, passwords, sign-ins and tokens, who keeps whose
 * account, and the pages of the door.
 */
@NullMarked
package org.uskpa.portal.account;

import org.jspecify.annotations.NullMarked;
