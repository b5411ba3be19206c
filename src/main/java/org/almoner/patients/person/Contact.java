package org.almoner.patients.person;

/** A way to reach a person. */
public record Contact(Channel channel, String value, boolean preferred, String note) {
  public static Contact of(Channel channel, String value) {
    return new Contact(channel, value, false, "");
  }

  /** How the contact is made. */
  public enum Channel {
    MOBILE("Mobile"),
    HOME_PHONE("Home phone"),
    WORK_PHONE("Work phone"),
    EMAIL("Email"),
    TEXTPHONE("Textphone");

    private final String words;

    Channel(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
