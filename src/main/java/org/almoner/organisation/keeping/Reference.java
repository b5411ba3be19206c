package org.almoner.organisation.keeping;

/**
 * Something that refers to an entry that is about to be closed.
 *
 * @param words for the user, for instance "3 patients are on the ward"
 * @param blocks whether the entry cannot be closed while it is so
 */
public record Reference(String words, boolean blocks) {}
