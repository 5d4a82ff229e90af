package org.yaksoku.account.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.yaksoku.account.AccountExamples;
import org.yaksoku.account.AccountService;
import org.yaksoku.account.NewAccount;
import org.yaksoku.account.SystemWork;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;

// the log is that of the whole virtual machine
@Isolated
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
class SignInLogTests {

	private static final String WRONG = "not the password at all";

	@LocalServerPort
	int port;

	@Autowired
	AccountService accounts;

	@Autowired
	SystemWork system;

	private final NewAccount editor = AccountExamples.account(Side.KR, Role.EDITOR);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private UserId id = new UserId(new UUID(0, 0));

	@BeforeEach
	void listen() {
		this.system.run("test", () -> this.id = this.accounts.register(this.editor));
		this.log.start();
		logger().addAppender(this.log);
	}

	@AfterEach
	void leave() {
		logger().detachAppender(this.log);
	}

	@Test
	void saysWhoComesAndGoesInOneLineEach() {
		Browser browser = new Browser(this.port);

		browser.signIn(this.editor.email(), AccountExamples.PASSWORD);
		browser.get("/desk");
		browser.post("/sign-out", Map.of());

		assertThat(lines()).hasSize(2);
		assertThat(lines().get(0)).matches("Sign-in succeeded: account=" + this.id + " from=[0-9a-f]{12}");
		assertThat(lines().get(1)).isEqualTo("Signed out: account=" + this.id);
	}

	@Test
	void saysThatAttemptsFailAndThatTheyBelongTogetherButNothingThatWasTyped() {
		String other = UUID.randomUUID() + "@example.org";

		new Browser(this.port).signIn(this.editor.email(), WRONG);
		new Browser(this.port).signIn(" " + this.editor.email().toUpperCase(), WRONG);
		new Browser(this.port).signIn(other, WRONG);

		assertThat(lines()).hasSize(3)
			.allMatch((it) -> it.matches("Sign-in failed: name=[0-9a-f]{12} from=[0-9a-f]{12}"));
		assertThat(lines().get(1)).isEqualTo(lines().get(0));
		assertThat(lines().get(2)).isNotEqualTo(lines().get(0));
		assertThat(String.join("\n", lines())).doesNotContain(this.editor.email(), other, WRONG, this.id.toString());
	}

	@Test
	void isNotWrittenByWhoeverTypesLinesOfALog() {
		new Browser(this.port).signIn("a@example.org\r\n2026-01-01 INFO Sign-in succeeded: account=1", WRONG);

		assertThat(lines()).singleElement().asString().doesNotContain("\r", "\n", "succeeded", "example");
	}

	@Test
	void saysWhenTheLimitIsReached() {
		// a machine that is busy may put one off, which says nothing
		for (int i = 0; i < 20 && lines().size() < 11; i++) {
			new Browser(this.port).signIn(this.editor.email(), WRONG);
		}

		assertThat(lines()).hasSize(11);
		assertThat(lines().get(9)).startsWith("Sign-in failed:");
		assertThat(lines().get(10)).matches("Sign-in limit reached: name=[0-9a-f]{12} from=[0-9a-f]{12}");
	}

	private List<String> lines() {
		return this.log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	private static Logger logger() {
		return (Logger) LoggerFactory.getLogger(SignInLog.class);
	}

}
