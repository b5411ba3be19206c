package org.almoner.hl7.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of the console asks for. */
public record ConsoleQuery(
    @Nullable UUID sender,
    @Nullable String show,
    @Nullable String type,
    @Nullable String number,
    @Nullable String from,
    @Nullable String to,
    @Nullable UUID before) {

  static ConsoleQuery everything() {
    return new ConsoleQuery(null, null, null, null, null, null, null);
  }

  String shown() {
    return text(show);
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /** The same list with one thing different. */
  String href(String name, @Nullable Object value) {
    var uri = UriComponentsBuilder.fromPath("/interfaces");
    add(uri, "sender", sender);
    add(uri, "type", type);
    add(uri, "number", number);
    add(uri, "from", from);
    add(uri, "to", to);
    if (!name.equals("show")) add(uri, "show", show);
    if (name.equals("message")) add(uri, "before", before);
    add(uri, name, value);
    return uri.encode().toUriString();
  }

  private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) uri.queryParam(name, value);
  }
}
