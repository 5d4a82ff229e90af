package org.yaksoku.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaksoku.account.SystemWork;
import org.yaksoku.house.Acting;
import org.yaksoku.notification.mail.FaultySmtp.Mood;
import org.yaksoku.notification.mail.MailExamples.Hands;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@SpringBootTest
@Import(Acting.Configuration.class)
class DrainTests {

	private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

	@Autowired
	Postbox postbox;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	SystemWork system;

	@Autowired
	PortalAddress portal;

	Hands clock = new Hands(NOW);

	@BeforeEach
	@AfterEach
	void empty() {
		this.transactions.executeWithoutResult((it) -> this.jdbc.sql("delete from notification.mail").update());
	}

	@Test
	void deliversInTheReadersLetters() throws Exception {
		GreenMail green = new GreenMail(ServerSetup.SMTP.dynamicPort());
		green.start();
		try {
			put("kim@example.org", new NewMail(Side.KR, null, "kim@example.org", MailKind.DIGEST, null,
					MailExamples.letter(Language.KO), "https://example.org/unsubscribe/" + Letter.TOKEN, "s3cr3t"));
			put("sato@example.org", new NewMail(Side.JP, null, "sato@example.org", MailKind.DIGEST, null,
					MailExamples.letter(Language.JA), null, null));

			assertThat(drain(MailExamples.server(green.getSmtp().getPort())).round(() -> false)).isEqualTo(2);

			MimeMessage korean = green.getReceivedMessagesForDomain("kim@example.org")[0];
			assertThat(korean.getSubject()).isEqualTo("[한일 이행] 오늘 확인할 3건 – 기한 경과 1");
			assertThat(korean.getHeader("Subject")[0]).startsWith("=?UTF-8?");
			assertThat(korean.getHeader("List-Unsubscribe"))
				.containsExactly("<https://example.org/unsubscribe/s3cr3t>");
			assertThat(korean.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
			assertThat(korean.getHeader("Auto-Submitted")).containsExactly("auto-generated");
			assertThat(part(korean, 0)).contains("* 연락 창구 지정 <&>", "共同声明 第1項", "https://example.org/unsubscribe/s3cr3t")
				.doesNotContain(Letter.TOKEN);
			assertThat(part(korean, 1)).contains("<html lang=\"ko\"", "연락 창구 지정 &lt;&amp;&gt;",
					"<span lang=\"ja\">共同声明 第1項</span>", "https://example.org/unsubscribe/s3cr3t");
			MimeMessage japanese = green.getReceivedMessagesForDomain("sato@example.org")[0];
			assertThat(japanese.getSubject()).isEqualTo("[日韓履行] 本日の確認 3件 – 期限超過 1");
			assertThat(japanese.getHeader("List-Unsubscribe")).isNull();
			assertThat(this.jdbc.sql("select state || coalesce(token, '') from notification.mail")
				.query(String.class)
				.list()).containsOnly("SENT");
		}
		finally {
			green.stop();
		}
	}

	@Test
	void sendsNothingOfWhatWasRolledBack() throws Exception {
		try (FaultySmtp smtp = FaultySmtp.with(Mood.WELL)) {
			assertThatException().isThrownBy(() -> this.transactions.executeWithoutResult((it) -> {
				this.postbox.put(MailExamples.mail(Side.KR, "kim@example.org", null));
				throw new IllegalStateException("something else went wrong");
			}));

			assertThat(drain(MailExamples.server(smtp.port())).round(() -> false)).isZero();
			assertThat(smtp.ledger()).isEmpty();
		}
	}

	@Test
	void writesTheSameMailOnce() {
		NewMail mail = MailExamples.mail(Side.KR, "kim@example.org", "digest " + UUID.randomUUID());

		assertThat(this.transactions.<Boolean>execute((it) -> this.postbox.put(mail))).isTrue();
		assertThat(this.transactions.<Boolean>execute((it) -> this.postbox.put(mail))).isFalse();
	}

	@Test
	void keepsEverythingWithoutAServer() {
		put("kim@example.org");

		assertThat(drain(MailExamples.none()).round(() -> false)).isZero();
		assertThat(states()).containsExactly("WAITING 0");
	}

	@ParameterizedTest
	@EnumSource(value = Mood.class, names = "WELL", mode = EnumSource.Mode.EXCLUDE)
	void triesAgainUnderTheSameName(Mood bad) throws Exception {
		put("kim@example.org");
		try (FaultySmtp smtp = FaultySmtp.with(bad, Mood.WELL)) {
			Drain drain = drain(MailExamples.server(smtp.port()));

			assertThat(drain.round(() -> false)).isZero();
			assertThat(states()).containsExactly("WAITING 1");
			assertThat(drain.round(() -> false)).as("not at once").isZero();
			this.clock.pass(Duration.ofMinutes(1));
			assertThat(drain.round(() -> false)).isEqualTo(1);

			assertThat(smtp.ledger()).containsExactly(java.util.Map
				.entry(this.jdbc.sql("select message_id from notification.mail").query(String.class).single(), 1));
			assertThat(states()).containsExactly("SENT 2");
		}
	}

	@Test
	void parksWhatFailsTooOftenAndLetsTheOthersPass() throws Exception {
		put("poison\r\n@example.org");
		put("kim@example.org");
		try (FaultySmtp smtp = FaultySmtp.with(Mood.WELL)) {
			Drain drain = drain(MailExamples.server(smtp.port()));
			assertThat(drain.round(() -> false)).isEqualTo(1);

			for (int i = 0; i < 7; i++) {
				this.clock.pass(Duration.ofHours(12));
				drain.round(() -> false);
			}

			assertThat(states()).containsExactlyInAnyOrder("PARKED 8", "SENT 1");
			assertThat(this.jdbc.sql("select last_error from notification.mail where state = 'PARKED'")
				.query(String.class)
				.single()).isNotBlank();
			this.clock.pass(Duration.ofDays(30));
			assertThat(drain.round(() -> false)).isZero();
		}
	}

	@Test
	void twoNodesDrainOneOutboxWithoutADuplicate() throws Exception {
		int mails = 60;
		IntStream.range(0, mails).forEach((it) -> put("reader-" + it + "@example.org"));
		RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
		try (FaultySmtp smtp = FaultySmtp
			.of(() -> (random.nextInt(5) == 0) ? Mood.values()[1 + random.nextInt(4)] : Mood.WELL)) {
			Drain one = drain(MailExamples.server(smtp.port()));
			Drain other = drain(MailExamples.server(smtp.port()));

			for (int i = 0; i < 7; i++) {
				together(() -> one.round(() -> false), () -> other.round(() -> false));
				this.clock.pass(Duration.ofHours(12));
			}

			assertThat(smtp.ledger()).hasSize(mails).allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
			assertThat(states()).allMatch((it) -> it.startsWith("SENT"));
		}
	}

	@Test
	void stopsAfterTheMailAtHand() throws Exception {
		put("kim@example.org");
		put("lee@example.org");
		try (FaultySmtp smtp = FaultySmtp.with(Mood.WELL)) {
			assertThat(drain(MailExamples.server(smtp.port())).round(() -> !smtp.ledger().isEmpty())).isEqualTo(1);
		}
	}

	private Drain drain(MailServer server) {
		return new Drain(this.jdbc, this.transactions, server, this.portal, MailExamples.settings(), this.clock);
	}

	private void put(String recipient) {
		put(recipient, MailExamples.mail(Side.KR, recipient, null));
	}

	private void put(String recipient, NewMail mail) {
		this.transactions.executeWithoutResult((it) -> {
			this.postbox.put(mail);
			this.jdbc.sql("update notification.mail set next_try_at = ? where recipient = ?")
				.params(java.sql.Timestamp.from(NOW), recipient)
				.update();
		});
	}

	private List<String> states() {
		return this.jdbc.sql("select state || ' ' || tries from notification.mail order by id")
			.query(String.class)
			.list();
	}

	private static String part(MimeMessage message, int number) throws Exception {
		Object content = message.getContent();
		while (content instanceof MimeMultipart many && !many.getContentType().startsWith("multipart/alternative")) {
			content = many.getBodyPart(0).getContent();
		}
		return ((MimeMultipart) content).getBodyPart(number).getContent().toString();
	}

	@SafeVarargs
	private static void together(Callable<Integer>... rounds) throws Exception {
		ExecutorService nodes = Executors.newFixedThreadPool(rounds.length);
		try {
			for (Future<Integer> it : nodes.invokeAll(List.of(rounds))) {
				it.get();
			}
		}
		finally {
			nodes.shutdownNow();
		}
	}

}
