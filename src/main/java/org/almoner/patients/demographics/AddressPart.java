package org.almoner.patients.demographics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.patients.person.Address;
import org.almoner.patients.registration.Values;
import org.almoner.shell.Option;
import org.almoner.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Addresses by type, with dates. */
@Component
class AddressPart implements Part {
  /** The activity of seeing addresses that nobody else is to see. */
  static final String SENSITIVE = "patients.sensitive-address";

  private final SignedIn signedIn;
  private final Clock clock;

  AddressPart(SignedIn signedIn, Clock clock) {
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Override
  public String slug() {
    return "addresses";
  }

  @Override
  public String table() {
    return "address";
  }

  @Override
  public String heading() {
    return "Addresses";
  }

  @Override
  public String one() {
    return "address";
  }

  @Override
  public String order() {
    return "in_error, to_date desc nulls first, kind, from_date desc nulls last";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice(
            "kind",
            "Type",
            Arrays.stream(Address.Kind.values())
                .map(k -> new Option(k.name(), k.words()))
                .toList()),
        Field.text(
            "line1", "Address line 1", "For no fixed abode write so, with postcode ZZ99 3VZ"),
        Field.text("line2", "Address line 2"),
        Field.text("line3", "Town"),
        Field.text("line4", "County"),
        Field.text("line5", "More"),
        Field.text("postcode", "Postcode"),
        Field.text("country", "Country, if not the UK"),
        Field.date("from_date", "From", "The home address before ends that day"),
        Field.date("to_date", "Until", "Leave empty while it stands"),
        Field.tick("sensitive", "Sensitive: only roles that must know it may see it"),
        Field.text("in_error", "Recorded in error because", "Only to take back a wrong entry"));
  }

  @Override
  public boolean succeeds() {
    return true;
  }

  @Override
  public Set<String> required() {
    return Set.of("kind");
  }

  @Override
  public boolean mayOpen(Map<String, @Nullable Object> row) {
    return !Boolean.TRUE.equals(row.get("sensitive")) || signedIn.may(SENSITIVE);
  }

  @Override
  public void complete(Map<String, @Nullable Object> columns) {
    var lines = Stream.of(1, 2, 3, 4, 5).map(n -> Part.text(columns, "line" + n)).toList();
    var address =
        new Address(
            Address.Kind.valueOf(Part.text(columns, "kind")),
            false,
            lines,
            Part.text(columns, "postcode"),
            Part.text(columns, "country"),
            null,
            null);
    Values.check(address);
    for (int n = 1; n <= 5; n++) columns.put("line" + n, address.line(n));
    columns.put("postcode", address.postcode());
  }

  @Override
  public Entry entry(Map<String, @Nullable Object> row) {
    var sensitive = Boolean.TRUE.equals(row.get("sensitive")) ? " (sensitive)" : "";
    return new Entry(
        Address.Kind.valueOf(Part.text(row, "kind")).words() + sensitive,
        mayOpen(row) ? words(row) + error(row) : "Your role may not see this address",
        Dates.span(row),
        Dates.isPast(row, LocalDate.now(clock)));
  }

  private static String words(Map<String, @Nullable Object> row) {
    return Stream.of("line1", "line2", "line3", "line4", "line5", "postcode", "country")
        .map(c -> Part.text(row, c))
        .filter(w -> !w.isEmpty())
        .collect(Collectors.joining(", "));
  }

  static String error(Map<String, @Nullable Object> row) {
    var why = Part.text(row, "in_error");
    return why.isEmpty() ? "" : ". Recorded in error: " + why;
  }
}
