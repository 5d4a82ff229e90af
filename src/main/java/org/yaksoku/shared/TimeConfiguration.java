package org.yaksoku.shared;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock. It ticks in the zone both countries share (UTC+9, no summer time), so
 * that {@code LocalDate.now(clock)} is the day on both sides (rule 16).
 */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	@Bean
	Clock clock() {
		return new MovableClock(Clock.system(ZoneId.of("UTC+9")));
	}

}
