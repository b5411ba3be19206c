package org.almoner.access.words;

import org.jspecify.annotations.Nullable;

/** What a browser says it is, in words that its user knows. */
public final class Devices {
  private Devices() {}

  public static String words(@Nullable String agent) {
    if (agent == null || agent.isBlank()) return "Unknown browser";
    return browser(agent) + " on " + system(agent);
  }

  private static String browser(String agent) {
    if (agent.contains("Edg/")) return "Edge";
    if (agent.contains("Firefox/")) return "Firefox";
    if (agent.contains("Chrome/")) return "Chrome";
    return agent.contains("Safari/") ? "Safari" : "Another browser";
  }

  private static String system(String agent) {
    if (agent.contains("Windows")) return "Windows";
    if (agent.contains("Android")) return "Android";
    if (agent.contains("iPhone") || agent.contains("iPad")) return "iPhone or iPad";
    if (agent.contains("Mac OS")) return "Mac";
    return agent.contains("Linux") ? "Linux" : "another system";
  }
}
