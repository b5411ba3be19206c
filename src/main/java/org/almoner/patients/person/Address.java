package org.almoner.patients.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An address of up to five lines of 35 characters (NHS Data Dictionary ADDRESS STRUCTURED), from
 * one day up to but not including another; null is open.
 *
 * @param sensitive shown only to those who may see sensitive records
 */
public record Address(
    Kind kind,
    boolean sensitive,
    List<String> lines,
    String postcode,
    String country,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** Pseudo postcode of no fixed abode (ODS). */
  public static final String NO_FIXED_ABODE = "ZZ99 3VZ";

  /** Pseudo postcode of an address not known (ODS). */
  public static final String NOT_KNOWN = "ZZ99 3WZ";

  private static final int LONGEST = 35;

  public Address {
    lines = lines.stream().flatMap(Address::wrapped).limit(5).toList();
    postcode = spaced(postcode);
  }

  public static Address home(List<String> lines, String postcode) {
    return new Address(Kind.HOME, false, lines, postcode, "", null, null);
  }

  public static Address noFixedAbode() {
    return home(List.of("No fixed abode"), NO_FIXED_ABODE);
  }

  public static Address notKnown() {
    return home(List.of("Address not known"), NOT_KNOWN);
  }

  public Address from(@Nullable LocalDate day) {
    return new Address(kind, sensitive, lines, postcode, country, day, to);
  }

  /** Line {@code n} from 1, "" when there is none. */
  public String line(int n) {
    return n <= lines.size() ? lines.get(n - 1) : "";
  }

  public boolean isNoFixedAbode() {
    return postcode.equals(NO_FIXED_ABODE);
  }

  /** Everything on one line. */
  public String oneLine() {
    return String.join(
        ", ",
        Stream.concat(lines.stream(), Stream.of(postcode)).filter(s -> !s.isEmpty()).toList());
  }

  /** A line that is too long goes on in the next, broken between words where there are any. */
  private static Stream<String> wrapped(String line) {
    var rest = line.strip();
    if (rest.isEmpty()) return Stream.empty();
    if (rest.length() <= LONGEST) return Stream.of(rest);
    int space = rest.lastIndexOf(' ', LONGEST);
    int end = space > 0 ? space : LONGEST;
    return Stream.concat(Stream.of(rest.substring(0, end).strip()), wrapped(rest.substring(end)));
  }

  private static String spaced(String postcode) {
    var letters = postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    return letters.length() < 5
        ? letters
        : letters.substring(0, letters.length() - 3)
            + " "
            + letters.substring(letters.length() - 3);
  }

  /** What the address is for. */
  public enum Kind {
    HOME("Home"),
    TEMPORARY("Temporary"),
    CORRESPONDENCE("Correspondence");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
