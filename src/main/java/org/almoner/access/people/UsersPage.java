package org.almoner.access.people;

import java.util.List;
import org.almoner.access.UserAccount;

/**
 * @param more whether there are more people than are shown
 */
public record UsersPage(String q, List<UserAccount> people, boolean more) {}
