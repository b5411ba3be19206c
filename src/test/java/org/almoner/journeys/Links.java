package org.almoner.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.almoner.testing.RouteNames;
import org.almoner.testing.Staff;

/**
 * Follows the links of every page as far as they lead, one of each kind, as a browser without
 * scripts would, and notes what is wrong with each page it comes to.
 */
final class Links {
  private static final String UUIDS = "[0-9a-f]{8}-[0-9a-f-]{27}";
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
  private static final Pattern INLINE =
      Pattern.compile("<[^>]+ (?:style|on[a-z]+)=\"|<script(?![^>]* src=)");

  final Set<String> routes = new TreeSet<>();
  final Set<String> views = new TreeSet<>();
  final List<String> faults = new ArrayList<>();

  /** One address of each page, by its template, that this person can open. */
  final Map<String, String> pages = new TreeMap<>();

  /** Bytes of each page's own text as sent. */
  final Map<String, Integer> weights = new TreeMap<>();

  private final Set<String> known = new HashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Staff.Member member;

  Links(Staff.Member member) {
    this.member = member;
  }

  /** Opens these and everything they lead to. */
  Links from(String... paths) {
    for (var path : paths) offer(path);
    while (!waiting.isEmpty()) open(waiting.poll());
    return this;
  }

  /** Opens what is refused, or is not there, and examines what is shown instead. */
  Links answering(int status, String path) {
    examine(path, member.get(path), status);
    return this;
  }

  private void offer(String path) {
    if (known.add(kind(path))) waiting.add(path);
  }

  /** Two patients are one kind of page, and so are two searches. */
  private static String kind(String path) {
    var uri = URI.create(path.replace(" ", "%20").replace("|", "%7C"));
    var kind = uri.getPath().replaceAll(UUIDS, "{}");
    if (uri.getQuery() == null) return kind;
    var names = new TreeSet<String>();
    for (var pair : uri.getQuery().split("&")) names.add(pair.split("=")[0]);
    return kind + names;
  }

  private void open(String path) {
    var answer = member.get(path);
    examine(path, answer, answer.statusCode() / 100 == 3 ? answer.statusCode() : 200);
    if (answer.statusCode() == 200 && answer.body().contains("<html"))
      answer.headers().firstValue(RouteNames.VIEW).ifPresent(v -> pages.putIfAbsent(v, path));
    answer
        .headers()
        .firstValue("Location")
        .map(l -> l.replace(member.address(), ""))
        .ifPresent(this::offer);
    for (var link : found(LINK, answer.body()))
      if (!link.startsWith("/assets")) offer(link.replace("&amp;", "&"));
  }

  /** Examines what was answered, however it was asked for. */
  void examine(String path, HttpResponse<String> answer, int expected) {
    answer.headers().firstValue(RouteNames.ROUTE).ifPresent(routes::add);
    answer
        .headers()
        .firstValue(RouteNames.VIEW)
        .filter(v -> !v.startsWith("redirect:"))
        .ifPresent(views::add);
    if (answer.statusCode() != expected) faults.add(path + " answers " + answer.statusCode());
    if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
        && answer.body().contains("<html")) read(kind(path), answer);
  }

  private void read(String where, HttpResponse<String> page) {
    var policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    if (!policy.contains("script-src 'self'")
        || !policy.contains("style-src 'self'")
        || policy.contains("unsafe")) faults.add(where + " has the policy: " + policy);
    if (INLINE.matcher(page.body()).find()) faults.add(where + " has scripts or styles of its own");
    if (page.body().split("<h1", -1).length != 2) faults.add(where + " needs one main heading");
    if (!page.body().contains("href=\"#content\"") || !page.body().contains("id=\"content\""))
      faults.add(where + " has no way past its frame");
    for (var attribute : List.of("data-key", "data-go")) {
      var keys = found(Pattern.compile(" " + attribute + "=\"([^\"]+)\""), page.body());
      if (new HashSet<>(keys).size() < keys.size())
        faults.add(where + " uses a key twice: " + keys);
    }
    if (page.body().contains("data-trouble")) views.add("shell/web/trouble");
    weights.put(where, zipped(page.body()));
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(m -> m.groupCount() > 0 ? m.group(1) : m.group())
        .toList();
  }

  private static int zipped(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.size();
  }
}
