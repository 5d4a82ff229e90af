package org.yaksoku.notification.job;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a node looks for work and says that it is alive.
 *
 * @param poll between two looks
 * @param heartbeat between two signs of life; whoever misses four is taken for dead
 * @param patience how long a stop waits for a round to end
 */
@ConfigurationProperties("yaksoku.jobs")
record JobSettings(@DefaultValue("5s") Duration poll, @DefaultValue("15s") Duration heartbeat,
		@DefaultValue("30s") Duration patience) {

}
