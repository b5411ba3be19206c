package org.almoner.patients.registration;

import java.util.List;
import org.almoner.organisation.practices.Practices;
import org.almoner.shell.Option;
import org.almoner.terminology.CodeSet;
import org.almoner.terminology.Codes;
import org.springframework.stereotype.Component;

/** Code lists as choices of a form. */
@Component
public class CodeOptions {
  private final Codes codes;
  private final Practices practices;

  CodeOptions(Codes codes, Practices practices) {
    this.codes = codes;
    this.practices = practices;
  }

  public List<Option> of(CodeSet set) {
    return codes.selectable(set).stream().map(c -> new Option(c.code(), c.words())).toList();
  }

  /** The words are the value, where a table keeps words. */
  public List<Option> words(CodeSet set) {
    return codes.selectable(set).stream().map(c -> new Option(c.words(), c.words())).toList();
  }

  public String words(CodeSet set, String code) {
    return code.isEmpty() ? "Not recorded" : codes.words(set, code);
  }

  public String practice(String code) {
    return switch (code) {
      case "V81997" -> "No registered practice";
      case "V81998" -> "Practice not applicable";
      case "V81999" -> "Practice not known";
      default -> practices.byCode(code).map(p -> p.name() + " (" + code + ")").orElse(code);
    };
  }
}
