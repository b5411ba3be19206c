package org.almoner.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.almoner.hl7.mllp.MllpListener;
import org.almoner.hl7.mllp.MllpSettings;
import org.almoner.hl7.mllp.Receiver;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;

/** The listener over TLS, with certificates made for the test. */
@HospitalTest
class TlsScenarios {
  @TempDir static Path folder;
  private static SslBundle ours;
  private static SslBundle theirs;
  private static SslBundle strangers;
  @Autowired Feed feed;
  @Autowired Receiver receiver;
  private MllpListener listener;

  @BeforeAll
  static void certificates() throws Exception {
    made("almoner");
    made("pas");
    made("stranger");
    ours = bundle("almoner", "pas");
    theirs = bundle("pas", "almoner");
    strangers = bundle("stranger", "almoner");
  }

  private static void made(String name) throws Exception {
    keytool(
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-alias",
        name,
        "-keystore",
        name);
    keytool(
        "-exportcert",
        "-alias",
        name,
        "-keystore",
        name,
        "-file",
        folder.resolve(name + ".cer") + "");
  }

  private static void keytool(String... arguments) throws Exception {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    for (int i = 0; i < arguments.length; i++)
      command.add(
          i > 0 && arguments[i - 1].equals("-keystore")
              ? folder.resolve(arguments[i] + ".p12").toString()
              : arguments[i]);
    command.addAll(java.util.List.of("-storepass", "changeit", "-storetype", "PKCS12"));
    var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(keytool.getInputStream().readAllBytes());
    assertThat(keytool.waitFor()).as(said).isZero();
  }

  private static SslBundle bundle(String name, String trusted) throws Exception {
    var trust = folder.resolve(name + "-trusts.p12");
    Files.deleteIfExists(trust);
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        trusted,
        "-file",
        folder.resolve(trusted + ".cer") + "",
        "-keystore",
        name + "-trusts");
    return SslBundle.of(new JksSslStoreBundle(store(folder.resolve(name + ".p12")), store(trust)));
  }

  private static JksSslStoreDetails store(Path file) {
    return new JksSslStoreDetails("PKCS12", null, "file:" + file, "changeit");
  }

  private void listen(boolean clientCertificate) {
    var settings =
        new MllpSettings(
            true,
            "127.0.0.1",
            0,
            "mllp",
            clientCertificate,
            100_000,
            0,
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            10);
    listener = new MllpListener(settings, receiver, new DefaultSslBundleRegistry("mllp", ours));
    listener.start();
  }

  @AfterEach
  void stop() {
    listener.stop();
  }

  private MllpClient client(SSLContext context) throws IOException {
    return new MllpClient(context.getSocketFactory().createSocket("127.0.0.1", listener.port()));
  }

  private String answer(SSLContext context) throws IOException {
    var ada = feed.withHospital().somebody();
    try (var client = client(context)) {
      return client.send(ada.header("A28", "0900") + ada.pid("")).code();
    }
  }

  @Test
  void a_message_over_tls_is_applied_and_answered() throws Exception {
    listen(false);
    assertThat(answer(theirs.createSslContext())).isEqualTo("AA");
  }

  @Test
  void plain_text_on_a_tls_port_gets_no_answer_and_harms_nobody() throws Exception {
    listen(false);
    try (var plain = new MllpClient(listener.port())) {
      assertThatThrownBy(() -> plain.send("MSH|^~\\&|A|B\r")).isInstanceOf(Exception.class);
    }
    assertThat(answer(theirs.createSslContext())).isEqualTo("AA");
  }

  @Test
  void a_sender_must_show_a_certificate_that_is_trusted_when_asked_for_one() throws Exception {
    listen(true);
    assertThat(answer(theirs.createSslContext())).isEqualTo("AA");
    assertThatThrownBy(() -> answer(strangers.createSslContext())).isInstanceOf(IOException.class);
  }

  @Test
  void a_sender_does_not_trust_another_listener() {
    listen(false);
    assertThatThrownBy(() -> answer(SSLContext.getDefault())).isInstanceOf(IOException.class);
  }
}
