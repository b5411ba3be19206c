package org.almoner.access.records;

import java.util.List;

/**
 * @param number how many reviews are past their time
 * @param since the time by which the oldest should have been done, or empty
 * @param reviewers the people who can do them
 * @param roles the roles that let somebody
 */
public record OverduePage(long number, String since, List<String> reviewers, List<String> roles) {}
