package org.yaksoku.notification.mail;

import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The server that takes mail, where whoever runs the portal named one
 * ({@code spring.mail.host}). Without one the outbox keeps everything.
 */
@Component
class MailServer {

	private final ObjectProvider<JavaMailSender> sender;

	private final String host;

	MailServer(ObjectProvider<JavaMailSender> sender, @Value("${spring.mail.host:}") String host) {
		this.sender = sender;
		this.host = host;
	}

	Optional<JavaMailSender> find() {
		return this.host.isBlank() ? Optional.empty() : Optional.ofNullable(this.sender.getIfAvailable());
	}

}
