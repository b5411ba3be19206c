package org.almoner.demonstration.plan;

/** Numbers of the range 999 000 0000 to 999 999 9999, which is never issued to anybody. */
final class NhsNumbers {
  private NhsNumbers() {}

  /** The number for {@code n}, counted from {@code start}. */
  static String nth(int start, int n) {
    // of two neighbouring bodies at most one lacks a check digit, so each n owns two
    for (int body = start + 2 * n; ; body++) {
      var nine = "999" + String.format("%06d", body % 1_000_000);
      int check = check(nine);
      if (check < 10) return nine + check;
    }
  }

  private static int check(String nine) {
    int sum = 0;
    for (int i = 0; i < 9; i++) sum += (nine.charAt(i) - '0') * (10 - i);
    return (11 - sum % 11) % 11;
  }
}
