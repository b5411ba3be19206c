package org.almoner.demonstration.plan;

/**
 * How large the demonstration is.
 *
 * @param prefix begins every code, so that several can stand beside each other
 * @param wards of each site, from the first of {@link Trusts}
 */
public record Scale(String prefix, int patients, int wards, int days, int staff, int practices) {
  /** About 500 beds, 20,000 patients and 90 days. */
  public static Scale full() {
    return new Scale("", 20_000, 99, 90, 300, 60);
  }

  /** Two wards at each of two sites, for a quick look and for tests. */
  public static Scale small(String prefix) {
    return new Scale(prefix, 400, 2, 6, 30, 4);
  }

  /** Where the national numbers of this prefix begin. */
  int offset() {
    return prefix.isEmpty() ? 0 : 1_000 + Math.abs(prefix.hashCode() % 900) * 1_000;
  }

  public String practiceCode(int n) {
    return "Z" + String.format("%06d", offset() % 1_000_000 + n);
  }

  public String gpCode(int n) {
    return "G" + (9_000_000 + offset() + n);
  }

  /** Begins with D: numbers that begin with V are given by the hospital itself. */
  public String visit(int site, int stay) {
    return prefix + "D" + (site + 1) + String.format("%06d", stay);
  }
}
