package org.almoner.hl7.mllp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the listener listens. Each can be set by environment, for instance ALMONER_MLLP_PORT.
 *
 * @param sslBundle name of a Spring SSL bundle; empty for plain TCP
 * @param clientCertificate whether senders must show a certificate that the bundle trusts
 * @param sharedBytes memory of all messages together that are longer than 64 kB and not yet
 *     answered
 * @param frameTimeout longest silence inside a message
 * @param messageTimeout longest time from the first byte of a message to its last
 * @param idleTimeout longest time without a message before the connection is closed
 */
@ConfigurationProperties("almoner.mllp")
public record MllpSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("0.0.0.0") String host,
    @DefaultValue("2575") int port,
    @DefaultValue("") String sslBundle,
    @DefaultValue("false") boolean clientCertificate,
    @DefaultValue("10485760") int maxBytes,
    @DefaultValue("67108864") long sharedBytes,
    @DefaultValue("30s") Duration frameTimeout,
    @DefaultValue("2m") Duration messageTimeout,
    @DefaultValue("15m") Duration idleTimeout,
    @DefaultValue("500") int maxConnections) {}
