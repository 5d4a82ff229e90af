package org.yaksoku.account.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import org.yaksoku.account.AccountExamples;
import org.yaksoku.account.AccountService;
import org.yaksoku.account.NewAccount;
import org.yaksoku.account.SystemWork;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A refusal takes as long where there is an account as where there is none. In pairs that
 * take turns, so that whatever else the machine does disturbs both alike.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
class SignInTimingTests {

	private static final int PAIRS = 100;

	private static final int WARM_UP = 15;

	@LocalServerPort
	int port;

	@Autowired
	AccountService accounts;

	@Autowired
	SystemWork system;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transactions;

	private final NewAccount editor = AccountExamples.account(Side.KR, Role.EDITOR);

	@Test
	@Tag("slow")
	void aRefusalTakesAsLongForAnUnknownAddress() {
		this.system.run("test", () -> this.accounts.register(this.editor));
		Browser browser = new Browser(this.port);
		List<Double> known = new ArrayList<>();
		List<Double> unknown = new ArrayList<>();
		for (int i = 0; i < WARM_UP + PAIRS; i++) {
			forgetAttempts();
			String nobody = UUID.randomUUID() + "@example.org";
			boolean first = i % 2 == 0;
			double one = refusal(browser, first ? this.editor.email() : nobody);
			double two = refusal(browser, first ? nobody : this.editor.email());
			if (i >= WARM_UP) {
				known.add(first ? one : two);
				unknown.add(first ? two : one);
			}
		}

		double withAccount = median(known);
		double without = median(unknown);
		assertThat(withAccount).as("a password is looked at").isGreaterThan(5);
		assertThat(Math.abs(withAccount - without)).as("known %.1f ms, unknown %.1f ms", withAccount, without)
			.isLessThan(3 + 0.15 * withAccount);
	}

	private static double refusal(Browser browser, String email) {
		browser.get("/sign-in");
		long start = System.nanoTime();
		int status = browser.post("/sign-in", Map.of("email", email, "password", "not the password at all"))
			.statusCode();
		double millis = (System.nanoTime() - start) / 1e6;
		assertThat(status).isEqualTo(303);
		return millis;
	}

	private void forgetAttempts() {
		this.system.run("test", () -> this.transactions
			.executeWithoutResult((it) -> this.jdbc.sql("delete from account.attempt").update()));
	}

	private static double median(List<Double> values) {
		Collections.sort(values);
		return values.get(values.size() / 2);
	}

}
