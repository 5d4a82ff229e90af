package org.yaksoku.site.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.interchange.paper.Paper;
import org.yaksoku.interchange.paper.Papers;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotInstalled;
import org.yaksoku.shared.TooManyAttempts;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.PublicStamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class PressTests {

	private static final Paper PAPER = Paper.of("none", Language.KO, "https://example.org", Map.of());

	private final Papers papers = mock(Papers.class);

	private final PublicStamp stamp = mock(PublicStamp.class);

	private final AtomicInteger printed = new AtomicInteger();

	private final CountDownLatch go = new CountDownLatch(1);

	private final ExecutorService readers = Executors.newFixedThreadPool(Press.WAITING);

	private final Press press = new Press(this.papers, this.stamp);

	@BeforeEach
	void slowly() {
		given(this.stamp.etag()).willReturn("W/\"1\"");
		given(this.papers.print(any())).willAnswer((it) -> {
			this.go.await();
			return new byte[] { (byte) this.printed.incrementAndGet() };
		});
	}

	@AfterEach
	void end() {
		this.go.countDown();
		this.readers.shutdownNow();
	}

	@Test
	void setsOnceWhateverElseAnAddressSays() {
		this.go.countDown();

		for (int i = 0; i < 5; i++) {
			assertThat(ask("x=" + i, "kccj-14")).containsExactly(1);
		}
		assertThat(ask("x=1", "kccj-13")).containsExactly(2);
		given(this.stamp.etag()).willReturn("W/\"2\"");
		assertThat(ask("x=1", "kccj-14")).containsExactly(3);
	}

	@Test
	void setsOnceForAllWhoAskAtTheSameTime() {
		List<CompletableFuture<byte[]>> answers = new ArrayList<>();
		for (int i = 0; i < Press.WAITING; i++) {
			answers.add(CompletableFuture.supplyAsync(() -> ask(null, "kccj-14"), this.readers));
		}
		await(() -> this.press.waiting() == Press.WAITING);
		this.go.countDown();

		assertThat(answers).allSatisfy((it) -> assertThat(it.join()).containsExactly(1));
		assertThat(this.printed).hasValue(1);
	}

	@Test
	void refusesAtOnceWhereTooManyWait() {
		List<CompletableFuture<byte[]>> answers = new ArrayList<>();
		for (int i = 0; i < Press.WAITING; i++) {
			String code = String.valueOf(i);
			answers.add(CompletableFuture.supplyAsync(() -> ask(null, code), this.readers));
		}
		await(() -> this.press.waiting() == Press.WAITING);

		assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> ask(null, "one more"))
			.satisfies((it) -> assertThat(it.waiting()).isPositive());
		this.go.countDown();
		assertThat(answers).allSatisfy((it) -> assertThat(it.join()).hasSize(1));
		assertThat(ask(null, "one more")).as("there is room again").hasSize(1);
	}

	@Test
	void aMistakeIsToldToAllAndNotKept() {
		this.go.countDown();
		given(this.papers.print(any())).willThrow(new NotInstalled("fonts-nanum")).willReturn(new byte[] { 7 });

		assertThatExceptionOfType(NotInstalled.class).isThrownBy(() -> ask(null, "kccj-14"));
		assertThat(ask(null, "kccj-14")).containsExactly(7);
	}

	private byte[] ask(String query, String code) {
		Page page = new Page(Language.KO, "/statements/" + code + ".pdf", query, "https://example.org", true, "Portal",
				null);
		return this.press.answer(page, List.of(code), code, () -> PAPER).getBody();
	}

	private static void await(BooleanSupplier condition) {
		while (!condition.getAsBoolean()) {
			Thread.onSpinWait();
		}
	}

}
