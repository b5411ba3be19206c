package org.almoner.hl7.mllp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLServerSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens for HL7 v2 over MLLP, each connection on its own virtual thread. */
@Component
@EnableConfigurationProperties(MllpSettings.class)
public class MllpListener implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(MllpListener.class);
  private static final int BACKLOG = 100;

  private final MllpSettings settings;
  private final Receiver receiver;
  private final SslBundles bundles;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final SharedMemory memory;
  private final Seldom refused;
  private volatile @Nullable ServerSocket server;

  public MllpListener(MllpSettings settings, Receiver receiver, SslBundles bundles) {
    this.settings = settings;
    this.receiver = receiver;
    this.bundles = bundles;
    this.memory = new SharedMemory(settings);
    this.refused =
        new Seldom(n -> log.warn("HL7 connections refused: {}; {} are open", n, open.size()));
  }

  /** The port it listens on, 0 when it does not. */
  public int port() {
    var listening = server;
    return listening == null ? 0 : listening.getLocalPort();
  }

  public List<Connection> connections() {
    return List.copyOf(open);
  }

  @Override
  public void start() {
    if (!settings.enabled()) return;
    try {
      var listening = socket();
      listening.setReuseAddress(true);
      listening.bind(new InetSocketAddress(settings.host(), settings.port()), BACKLOG);
      server = listening;
      Thread.ofPlatform().name("mllp-accept").daemon().start(() -> accept(listening));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The HL7 listener could not use port "
              + settings.port()
              + ". Stop the program that has it, or set ALMONER_MLLP_PORT.",
          e);
    }
  }

  private ServerSocket socket() throws IOException {
    if (settings.sslBundle().isEmpty()) return new ServerSocket();
    var context = bundles.getBundle(settings.sslBundle()).createSslContext();
    var socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
    socket.setNeedClientAuth(settings.clientCertificate());
    return socket;
  }

  private void accept(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        serve(listening.accept());
      } catch (IOException e) {
        if (!listening.isClosed()) log.warn("HL7 connection not accepted: {}", e.getMessage());
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    if (open.size() >= settings.maxConnections()) {
      refused.happened();
      socket.close();
      return;
    }
    var connection = new Connection(socket, settings, receiver, memory);
    open.add(connection);
    Thread.ofVirtual()
        .name("mllp-" + connection.remote())
        .start(
            () -> {
              try {
                connection.run();
              } finally {
                open.remove(connection);
              }
            });
  }

  @Override
  public void stop() {
    var listening = server;
    server = null;
    try {
      if (listening != null) listening.close();
    } catch (IOException e) {
      log.debug("closing the listener", e);
    }
    open.forEach(Connection::close);
  }

  @Override
  public boolean isRunning() {
    return server != null;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 100;
  }
}
