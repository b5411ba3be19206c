package org.almoner.organisation.web.desk;

import java.util.List;
import java.util.UUID;
import org.almoner.organisation.keeping.Kind;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;

/** Lists, shows and saves one kind of entry. */
public interface Desk {
  Kind kind();

  /** Heading of the list, for instance "GP practices". */
  String plural();

  /** Those that match the words, open ones first. */
  List<Line> list(String words);

  /** The empty form of a new entry under {@code parent}; empty when none can be added here. */
  List<Field> blank(@Nullable UUID parent);

  List<Field> fields(UUID id);

  /** What the user calls it, for instance "Ward 7". */
  String name(UUID id);

  UUID add(Typed form);

  void change(UUID id, int version, Typed form);

  /** Entries under this one, by what they are. */
  default List<Line> under(UUID id) {
    return List.of();
  }

  default @Nullable Kind kindUnder() {
    return null;
  }

  /** Whether a line has all the words that were typed. */
  static boolean matches(Line line, String words) {
    var text =
        (line.code() + " " + line.name() + " " + line.about()).toLowerCase(java.util.Locale.UK);
    for (var word : words.toLowerCase(java.util.Locale.UK).split("\\s+"))
      if (!text.contains(word)) return false;
    return true;
  }

  static <E extends Enum<E>> List<Option> options(
      E[] constants, java.util.function.Function<E, String> words) {
    return java.util.Arrays.stream(constants)
        .map(c -> new Option(c.name(), words.apply(c)))
        .toList();
  }
}
