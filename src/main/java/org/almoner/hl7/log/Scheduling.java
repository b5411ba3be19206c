package org.almoner.hl7.log;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The sweep of parked messages and the pulse of the console run by themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
