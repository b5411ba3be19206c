package org.almoner.access.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lockAfter time without use after which the screen locks
 * @param endAfter time since sign-in after which the password and second factor are asked again
 * @param keepFor time for which ended sessions can still be listed by an operator
 */
@ConfigurationProperties("almoner.sign-in")
record SignInSettings(
    @DefaultValue("15m") Duration lockAfter,
    @DefaultValue("12h") Duration endAfter,
    @DefaultValue("90d") Duration keepFor) {}
