package org.almoner.terminology;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The code lists, read once when the program starts. */
@Service
public class Codes {
  private final Map<CodeSet, CodeList> lists = new EnumMap<>(CodeSet.class);
  private final Clock clock;

  Codes(Clock clock) {
    this.clock = clock;
    for (var set : CodeSet.values()) lists.put(set, CodeList.read(set));
  }

  /** Every code of the list, also those no longer in force, in the order of its source. */
  public List<Code> of(CodeSet set) {
    return list(set).codes();
  }

  /** What a screen offers today. */
  public List<Code> selectable(CodeSet set) {
    var today = LocalDate.now(clock);
    return of(set).stream().filter(c -> c.selectable() && c.inForce(today)).toList();
  }

  public Optional<Code> find(CodeSet set, String code) {
    return Optional.ofNullable(list(set).byCode().get(code));
  }

  /** The words of a code, or the code itself when the list does not know it. */
  public String words(CodeSet set, String code) {
    return find(set, code).map(Code::words).orElse(code);
  }

  /** The code as CDS 6-3 wants it; empty when unknown or when a person must choose. */
  public Optional<Code> current(CodeSet set, String code) {
    return find(set, code)
        .flatMap(
            c ->
                switch (c.becomes().size()) {
                  case 0 -> Optional.of(c);
                  case 1 -> find(set, c.becomes().getFirst());
                  default -> Optional.empty();
                });
  }

  /** Where the list was taken from. */
  public String source(CodeSet set) {
    return list(set).source();
  }

  private CodeList list(CodeSet set) {
    return java.util.Objects.requireNonNull(lists.get(set));
  }
}
