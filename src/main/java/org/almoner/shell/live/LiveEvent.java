package org.almoner.shell.live;

/**
 * One thing told to browsers.
 *
 * @param number counts up on this node without gaps
 * @param name "changed", "gone", "gap" or "time"
 */
record LiveEvent(long number, String topic, String name, String data) {}
