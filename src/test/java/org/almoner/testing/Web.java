package org.almoner.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A browser without scripts: real requests to the running program. Redirects are not followed. */
public final class Web {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final SecureRandom RANDOM = new SecureRandom();
  private final String address;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final String csrf;

  Web(String address, String session, String csrf) {
    this.address = address;
    this.csrf = csrf;
    if (!session.isEmpty()) cookies.put("almoner", session);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** Sends a form with the right _csrf and a fresh _key, unless it has its own. */
  public HttpResponse<String> post(String path, Map<String, String> form) {
    var all = new LinkedHashMap<String, String>();
    all.put("_csrf", masked(csrf));
    all.put("_key", UUID.randomUUID().toString());
    all.putAll(form);
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(all))));
  }

  /** The same by another method; a GET sends nothing. */
  public HttpResponse<String> send(String method, String path, Map<String, String> form) {
    if (method.equals("GET") || method.equals("ANY")) return get(path);
    var all = new LinkedHashMap<String, String>();
    all.put("_csrf", masked(csrf));
    all.put("_key", UUID.randomUUID().toString());
    all.putAll(form);
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-CSRF-TOKEN", all.get("_csrf"))
            .header("X-Idempotency-Key", all.get("_key"))
            .method(method, HttpRequest.BodyPublishers.ofString(encoded(all))));
  }

  /** Sends a form with these headers besides. */
  public HttpResponse<String> postWith(
      Map<String, String> headers, String path, Map<String, String> form) {
    var all = new LinkedHashMap<String, String>();
    all.put("_csrf", masked(csrf));
    all.put("_key", UUID.randomUUID().toString());
    all.putAll(form);
    var request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(all)));
    headers.forEach(request::setHeader);
    return send(request);
  }

  /** A request no browser of ours would make. */
  public HttpResponse<String> raw(HttpRequest.Builder request) {
    return send(request);
  }

  /** A request to this address with the cookies of this browser, to be finished. */
  public HttpRequest.Builder to(String path) {
    return request(path);
  }

  /** Puts a cookie into this browser, as an attacker on the network would. */
  public Web plant(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /** Opens the page and sends its form, as a person does. */
  public HttpResponse<String> submit(String page, Map<String, String> form) {
    return submit(page, page, form);
  }

  /** Opens the page and sends the form on it that goes to {@code action}. */
  public HttpResponse<String> submit(String page, String action, Map<String, String> form) {
    var body = get(page).body();
    var all = new LinkedHashMap<String, String>();
    all.put("_csrf", body.split("name=\"_csrf\" value=\"")[1].split("\"")[0]);
    all.put("_key", UUID.randomUUID().toString());
    all.putAll(form);
    return send(
        request(action)
            .header("Referer", address + page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(all))));
  }

  /** Asked by a page while nobody is at the screen. */
  public HttpResponse<String> unattended(String path) {
    return send(
        request(path).setHeader("Accept", "application/json").header("X-Unattended", "1").GET());
  }

  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html,*/*;q=0.8");
    if (!cookies.isEmpty())
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      for (var set : response.headers().allValues("Set-Cookie")) {
        var pair = set.split(";")[0].split("=", 2);
        if (pair[1].isEmpty()) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            f ->
                URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** As Spring Security masks it: random bytes, then the token xor those. */
  private static String masked(String token) {
    var plain = token.getBytes(StandardCharsets.UTF_8);
    var random = new byte[plain.length];
    RANDOM.nextBytes(random);
    var both = new byte[2 * plain.length];
    for (int i = 0; i < plain.length; i++) {
      both[i] = random[i];
      both[plain.length + i] = (byte) (plain[i] ^ random[i]);
    }
    return Base64.getUrlEncoder().encodeToString(both);
  }
}
