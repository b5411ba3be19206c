package org.almoner.hl7.mapping;

/**
 * A code that could be left out of the record, and was, because nobody has mapped it.
 *
 * @param table which table of ours it should be in, see {@link CodeTable}
 * @param words where it stood, for instance "PID-17, religion"
 */
public record LeftOut(String table, String theirs, String words) {}
