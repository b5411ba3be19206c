package org.almoner.organisation.web.desk;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What somebody typed into an entry's form. */
public record Typed(Map<String, String> form) {
  public String text(String name) {
    return form.getOrDefault(name, "").strip();
  }

  public @Nullable String textOrNull(String name) {
    return text(name).isEmpty() ? null : text(name);
  }

  /** Codes are kept in capitals however they were typed. */
  public String code(String name) {
    return text(name).toUpperCase(Locale.UK);
  }

  public @Nullable String codeOrNull(String name) {
    return text(name).isEmpty() ? null : code(name);
  }

  public boolean yes(String name) {
    return text(name).equals("true");
  }

  public int number(String name, String label) {
    try {
      return Integer.parseInt(text(name));
    } catch (NumberFormatException e) {
      throw new InvalidInput(name, "Enter " + label + " as a number.");
    }
  }

  public @Nullable LocalTime time(String name) {
    try {
      return text(name).isEmpty() ? null : LocalTime.parse(text(name));
    } catch (DateTimeParseException e) {
      throw new InvalidInput(name, "Enter the time as hours and minutes, for instance 08:00.");
    }
  }

  public <E extends Enum<E>> E one(Class<E> type, String name, String what) {
    for (var constant : type.getEnumConstants())
      if (constant.name().equals(text(name))) return constant;
    throw new InvalidInput(name, "Choose " + what + ".");
  }

  public UUID id(String name, String what) {
    var id = idOrNull(name);
    if (id == null) throw new InvalidInput(name, "Choose " + what + ".");
    return id;
  }

  public @Nullable UUID idOrNull(String name) {
    try {
      return text(name).isEmpty() ? null : UUID.fromString(text(name));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
