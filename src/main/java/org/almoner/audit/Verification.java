package org.almoner.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole audit found.
 *
 * @param links how many links are right, up to the first that is not
 * @param broken the first that is not right, or null
 * @param heads the last hash of each month: keep them elsewhere, and a removed tail shows too
 */
public record Verification(long links, @Nullable Broken broken, Map<String, String> heads) {
  /**
   * The first place where the audit is not as it was written.
   *
   * @param seq number of the link in its month, 0 when the row has none
   * @param entry the row concerned; all zeros when it is not known any more
   * @param what what is wrong with it
   */
  public record Broken(String month, long seq, UUID entry, String what) {
    public String sentence() {
      return entry.equals(new UUID(0, 0))
          ? "Audit of %s, link %d: %s.".formatted(month, seq, what)
          : "Audit of %s, link %d, entry %s: %s.".formatted(month, seq, entry, what);
    }
  }

  public boolean whole() {
    return broken == null;
  }

  public String sentence() {
    return broken == null
        ? "The audit is whole: %,d links in %d months checked.".formatted(links, heads.size())
        : "THE AUDIT IS BROKEN. " + broken.sentence();
  }
}
