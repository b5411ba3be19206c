package org.almoner.shell.parts;

import static java.util.Map.entry;

import java.util.Map;

/** The icon set: one stroked path each, drawn on a grid of 20 by 20. */
public final class Icons {
  private static final String RING = "M10 17.5a7.5 7.5 0 1 0 0-15a7.5 7.5 0 0 0 0 15z";

  private static final Map<String, String> FRAME =
      Map.ofEntries(
          entry("almoner", "M4 17V8.5L10 3l6 5.5V17 M10 9v6 M7 12h6"),
          entry("now", "M8.5 5H17M8.5 10H17M8.5 15H17M2.5 5l1.3 1.3L6 3.8M3.5 10h1.5M3.5 15h1.5"),
          entry(
              "bed",
              "M2 5v12M2 14h16v3M18 14v-2.5A3.5 3.5 0 0 0 14.5 8H9v6M5.5 11.500a1.5 1.5 0 1 0 0-3a1.5 1.5 0 0 0 0 3z"),
          entry(
              "patients",
              "M7.5 9.500a3 3 0 1 0 0-6a3 3 0 0 0 0 6zM2 17v-1.500a4 4 0 0 1 4-4h3a4 4 0 0 1 4 4V17M13 3.700a3 3 0 0 1 0 5.600M15 11.700a4 4 0 0 1 3 3.800V17"),
          entry(
              "flask",
              "M7.5 3h5M8.5 3v5.200L4 15.300A1.1 1.1 0 0 0 5 17h10a1.1 1.1 0 0 0 1-1.700L11.5 8.200V3M6.2 12.500h7.6"),
          entry("handover", "M5 3h7l3 3v11H5zM7.5 8h5M7.5 11h5M7.5 14h3"),
          entry("flow", "M3 6h14M14 3l3 3-3 3M17 14H3M6 11l-3 3 3 3"),
          entry("plug", "M7 2v4.500M13 2v4.500M4.5 6.500h11V9a5.5 5.5 0 0 1-11 0zM10 14.500V18"),
          entry("chart", "M3 3v14h14M7 13.500V9M11 13.500V5.500M15 13.500v-3"),
          entry(
              "help",
              RING + "M7.9 7.900a2.2 2.2 0 1 1 3.2 1.900c-.8.4-1.1.9-1.1 1.700M10 14.200v.1"),
          entry("lock", "M4.5 9h11v8h-11zM7 9V6.500a3 3 0 0 1 6 0V9"),
          entry("search", "M8.5 14a5.5 5.5 0 1 0 0-11a5.5 5.5 0 0 0 0 11zM12.5 12.5 17 17"),
          entry(
              "pin",
              "M10 18s-5.5-5-5.5-9.500a5.5 5.5 0 0 1 11 0C15.5 13 10 18 10 18zM10 10.500a2 2 0 1 0 0-4a2 2 0 0 0 0 4z"),
          entry(
              "settings",
              "M3 6h8M15 6h2M3 14h2M9 14h8M13 8a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM7 16a2 2 0 1 0 0-4a2 2 0 0 0 0 4z"),
          entry(
              "user",
              "M10 9.500a3.2 3.2 0 1 0 0-6.400a3.2 3.2 0 0 0 0 6.400zM3.5 17v-.500a5 5 0 0 1 5-5h3a5 5 0 0 1 5 5v.5"));

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          entry("warning", "M10 3 18 16.500H2zM10 8v4.200M10 14.300v.1"),
          entry("tick", "M4 10.5 8 14.5 16 5.5"),
          entry("tick-ring", RING + "M6.8 10.200l2.3 2.3 4.2-4.8"),
          entry("cross", "M5 5l10 10M15 5 5 15"),
          entry("drop", "M10 2.500c3 3.6 5 6.2 5 9a5 5 0 0 1-10 0c0-2.8 2-5.4 5-9z"),
          entry("closed", RING + "M4.8 15.2 15.2 4.8"),
          entry("arrow-in", "M2.5 10H13M9 6l4 4-4 4M17 3v14"),
          entry("arrow-out", "M3 3v14M6.5 10H17M13 6l4 4-4 4"),
          entry("arrow-up", "M10 16V4M5.5 8.5 10 4l4.5 4.5"),
          entry("arrow-down", "M10 4v12M5.5 11.5 10 16l4.5-4.5"),
          entry("arrow-right", "M4 10h12M11.5 5.5 16 10l-4.5 4.5"),
          entry("arrow-left", "M16 10H4M8.5 5.5 4 10l4.5 4.5"),
          entry("clock", RING + "M10 6v4.300l2.8 1.8"),
          entry(
              "infection",
              RING
                  + "M10 9.300a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM7.3 14a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM12.7 14a2 2 0 1 0 0-4a2 2 0 0 0 0 4z"),
          entry("pencil", "M3 17l1-4L13.5 3.500l3 3L7 16zM11.5 5.500l3 3"),
          entry("calendar", "M3.5 4.500h13V17h-13zM3.5 8.500h13M7 2.500V6M13 2.500V6"),
          entry(
              "walk",
              "M11 4.200a1.2 1.2 0 1 0 0-2.400a1.2 1.2 0 0 0 0 2.400zM6.5 18l2.6-5.200L12 15v3M9.1 12.800l1.2-6-3.6 1.700v3M10.3 6.800l2.2 3.2 2.5.8"),
          entry("key", "M7 13a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7zM10.5 9.500H18v3M15 9.500V12"),
          entry(
              "shield", "M10 2.500l6 2.200V10c0 3.6-2.5 6.3-6 7.500c-3.5-1.2-6-3.9-6-7.500V4.700z"),
          entry("print", "M6 7V3h8v4M6 14H3.500V7h13v7H14M6 11.500h8V17H6z"),
          entry("plus", "M10 4v12M4 10h12"),
          entry("minus", "M4 10h12"),
          entry(
              "eye",
              "M2 10s3-5.5 8-5.500s8 5.5 8 5.500s-3 5.5-8 5.500s-8-5.5-8-5.500zM10 12.300a2.3 2.3 0 1 0 0-4.600a2.3 2.3 0 0 0 0 4.600z"),
          entry("undo", "M7 4 3.5 7.5 7 11M3.5 7.500H12a4.5 4.5 0 0 1 0 9H7"),
          entry("mail", "M2.5 5h15v10.500h-15zM2.5 5.5 10 11l7.5-5.5"),
          entry(
              "phone",
              "M5 2.500h2.500l1.3 4-1.8 1.300a10 10 0 0 0 5 5l1.4-1.8 4 1.300V15a2.5 2.5 0 0 1-2.7 2.500A14 14 0 0 1 2.5 5.2 2.5 2.5 0 0 1 5 2.500z"),
          entry(
              "building",
              "M4 17.500V2.500h12v15M2 17.500h16M8 17.500v-4h4v4M7.5 6h1.500M11 6h1.500M7.5 9.500h1.500M11 9.500h1.5"),
          entry("swap", "M3 7h13M13 4l3 3-3 3M17 13H4M7 10l-3 3 3 3"),
          entry("filter", "M3 4h14l-5.5 6.500V17l-3-1.800v-4.700z"),
          entry("ring", RING));

  private Icons() {}

  /** The path of an icon; a name that is not in the set is an error in the page that asks. */
  public static String path(String name) {
    var path = FRAME.getOrDefault(name, SIGNS.get(name));
    if (path == null) throw new IllegalArgumentException("No icon is called " + name);
    return path;
  }

  /** All names, for the style guide. */
  public static java.util.List<String> names() {
    return java.util.stream.Stream.concat(FRAME.keySet().stream(), SIGNS.keySet().stream())
        .sorted()
        .toList();
  }

  /** The sign that goes with a kind of tag, because a colour never speaks alone. */
  public static String ofKind(String kind) {
    return switch (kind) {
      case "act", "unsure" -> "warning";
      case "overdue", "soon" -> "clock";
      case "done" -> "tick";
      case "committed" -> "arrow-in";
      case "infection" -> "infection";
      default -> "";
    };
  }
}
