package org.yaksoku.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.mail.Letter.Entry;
import org.yaksoku.notification.mail.Letter.Link;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Mails for tests.
 */
final class MailExamples {

	private MailExamples() {
	}

	static NewMail mail(Side side, String recipient, @Nullable String once) {
		return new NewMail(side, null, recipient, MailKind.EVENTS, once, letter(Language.KO), null, null);
	}

	static Letter letter(Language language) {
		String subject = switch (language) {
			case KO -> "[한일 이행] 오늘 확인할 3건 – 기한 경과 1";
			case JA -> "[日韓履行] 本日の確認 3件 – 期限超過 1";
			case EN -> "[Japan–Korea follow-up] To look at today: 3";
		};
		return new Letter(language, subject, List.of("안녕하십니까."),
				List.of(new Entry(new Spoken(Language.KO, "연락 창구 지정 <&>"), new Spoken(Language.JA, "共同声明 第1項"), "기한 경과",
						"https://example.org/desk/actions/a-1")),
				null, List.of(new Link("열기", "https://example.org/desk")), List.of("이 메일을 받는 이유"),
				List.of(new Link("수신 중단", "https://example.org/unsubscribe/" + Letter.TOKEN)));
	}

	/** A server at a port of this machine that nobody waits for longer than a moment. */
	static MailServer server(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		Properties patience = sender.getJavaMailProperties();
		patience.setProperty("mail.smtp.connectiontimeout", "500");
		patience.setProperty("mail.smtp.timeout", "500");
		patience.setProperty("mail.smtp.writetimeout", "500");
		return new MailServer(
				new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class),
				"127.0.0.1");
	}

	static MailServer none() {
		return new MailServer(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), "");
	}

	static MailSettings settings() {
		return new MailSettings("yaksoku@example.org", Duration.ofSeconds(10), Duration.ofMinutes(1), 8,
				Duration.ofDays(90));
	}

	/** A clock that goes when it is told to. */
	static final class Hands extends Clock {

		private Instant now;

		Hands(Instant now) {
			this.now = now;
		}

		void pass(Duration time) {
			this.now = this.now.plus(time);
		}

		@Override
		public ZoneId getZone() {
			return ZoneId.of("UTC+9");
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
