package org.almoner.demonstration.plan;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * A synthetic person. NHS numbers come from 999 000 0000 onwards, which is never issued.
 *
 * @param number from 0; names, birth and all else follow from it
 * @param sex 1 male, 2 female, as NHS Data Dictionary gender codes
 */
public record Person(
    int number,
    String given,
    String surname,
    String title,
    char sex,
    LocalDate born,
    String nhsNumber,
    String hospitalNumber,
    String street,
    String town,
    String postcode,
    String phone,
    String ethnic,
    int practice) {

  /** The site where the person is treated. */
  public int site() {
    return number % 8 < 5 ? 0 : 1;
  }

  /** The same surname for the same number. */
  public static String surname(int number) {
    return one(Names.SURNAMES, new SplittableRandom(number));
  }

  /** The same given name for the same number. */
  public static String given(int number) {
    return one(number % 2 == 0 ? Names.WOMEN : Names.MEN, new SplittableRandom(number));
  }

  static Person of(int number, Scale scale, LocalDate today) {
    var random = new SplittableRandom(77_000_003L * (number + 1));
    var sex = random.nextInt(100) < 52 ? '2' : '1';
    var born = today.minusDays(age(random));
    var names = sex == '2' ? Names.WOMEN : Names.MEN;
    var town = random.nextInt(Names.TOWNS.size());
    return new Person(
        number,
        one(names, random),
        one(Names.SURNAMES, random),
        title(sex, born, today, random),
        sex,
        born,
        nhsNumber(scale, number),
        scale.prefix() + "N" + (100_000 + number),
        (1 + random.nextInt(140)) + " " + one(Names.STREETS, random) + " Lane",
        Names.TOWNS.get(town),
        "NY" + (town + 1) + " " + (1 + random.nextInt(9)) + postcodeEnd(random),
        "01632 960" + String.format("%03d", random.nextInt(1000)),
        ethnic(random),
        random.nextInt(scale.practices()));
  }

  private static int age(SplittableRandom random) {
    int n = random.nextInt(100);
    int years =
        n < 12
            ? random.nextInt(16)
            : n < 40
                ? 16 + random.nextInt(29)
                : n < 68 ? 45 + random.nextInt(28) : 73 + random.nextInt(25);
    return years * 365 + years / 4 + 1 + random.nextInt(364);
  }

  private static String title(char sex, LocalDate born, LocalDate today, SplittableRandom random) {
    if (born.isAfter(today.minusYears(16))) return sex == '2' ? "Miss" : "Master";
    if (sex == '1') return "Mr";
    return random.nextInt(3) == 0 ? "Ms" : born.isAfter(today.minusYears(26)) ? "Miss" : "Mrs";
  }

  private static String postcodeEnd(SplittableRandom random) {
    var letters = "ABDEFGHJLNPQRSTUWXYZ";
    return ""
        + letters.charAt(random.nextInt(letters.length()))
        + letters.charAt(random.nextInt(letters.length()));
  }

  private static String ethnic(SplittableRandom random) {
    int n = random.nextInt(100);
    return n < 74 ? "A" : n < 98 ? String.valueOf("BCDGHJKLMNRS".charAt(n % 12)) : "Z";
  }

  /**
   * The n-th number of the test range whose check digit exists; each prefix has a range of its own.
   */
  private static String nhsNumber(Scale scale, int number) {
    return NhsNumbers.nth(scale.prefix().isEmpty() ? 0 : 50_000 + scale.offset(), number);
  }

  private static String one(java.util.List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
