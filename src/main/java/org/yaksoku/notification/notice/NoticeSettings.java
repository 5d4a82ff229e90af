package org.yaksoku.notification.notice;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices become mails.
 *
 * @param batch so long the first of a batch waits for others
 * @param every how often it is looked whether one has waited long enough
 */
@ConfigurationProperties("yaksoku.notices")
record NoticeSettings(@DefaultValue("15m") Duration batch, @DefaultValue("1m") Duration every) {

}
