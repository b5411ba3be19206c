package org.almoner.access;

import org.almoner.platform.Refusal;

/** Another account has this user name. */
public final class UsernameTaken extends Refusal {
  UsernameTaken(String username, Throwable cause) {
    super(
        "account_username_unique",
        "username",
        "“" + username + "” is already somebody's user name. Choose another.",
        cause);
  }
}
