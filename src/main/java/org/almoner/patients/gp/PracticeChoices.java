package org.almoner.patients.gp;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almoner.organisation.practices.Practices;
import org.almoner.patients.person.GpRegistration;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.Option;
import org.springframework.stereotype.Component;

/** GP practices and GPs as people type them: looked up, never taken on trust. */
@Component
public class PracticeChoices {
  // ODS default codes: not registered, not applicable, not known
  private static final Set<String> NONE =
      Set.of(GpRegistration.NO_PRACTICE, "V81998", GpRegistration.PRACTICE_NOT_KNOWN);
  private static final int SHOWN = 20;
  private final Practices practices;

  PracticeChoices(Practices practices) {
    this.practices = practices;
  }

  /** Those whose code or name begins or goes on like this, as "A81001 Ropewalk Surgery". */
  public List<Option> like(String words) {
    return practices.search(words, SHOWN).stream()
        .map(p -> new Option(p.code(), p.code() + " " + p.name()))
        .toList();
  }

  /**
   * The code that stands first in what was typed.
   *
   * @throws InvalidInput when no practice has it
   */
  public String code(String typed, String field) {
    var code = first(typed);
    if (!NONE.contains(code) && practices.byCode(code).isEmpty())
      throw new InvalidInput(
          field,
          "No practice has the code "
              + code
              + ". Choose one from the list, or say that the practice is not known.");
    return code;
  }

  /** The same for a GP; empty when none was typed. */
  public String gp(String typed, String field) {
    var code = first(typed);
    if (code.isEmpty() || code.equals(GpRegistration.GP_NOT_KNOWN))
      return GpRegistration.GP_NOT_KNOWN;
    if (practices.gpByCode(code).isEmpty())
      throw new InvalidInput(
          field, "No GP has the code " + code + ". Leave it empty when the GP is not known.");
    return code;
  }

  private static String first(String typed) {
    return typed.strip().split(" ")[0].toUpperCase(Locale.ROOT);
  }
}
