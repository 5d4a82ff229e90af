package org.yaksoku.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.house.Acting;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yaksoku.house.Acting.JAPANESE_APPROVER;
import static org.yaksoku.house.Acting.JAPANESE_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_ADMIN;
import static org.yaksoku.house.Acting.KOREAN_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EXECUTIVE;

/**
 * Two secretariats edit one wording.
 */
@SpringBootTest
@Import(Acting.Configuration.class)
class ClauseServiceTests {

	@Autowired
	Acting acting;

	@Autowired
	StatementService statements;

	@Autowired
	ClauseService clauses;

	@Autowired
	ClauseOrderService order;

	@Autowired
	SignOffService signOffs;

	@Autowired
	PublicationService publications;

	@Autowired
	OrganisationService organisations;

	@Autowired
	JdbcClient jdbc;

	VersionId version;

	ClauseId first;

	ClauseId second;

	@BeforeEach
	void draft() {
		this.acting.as(KOREAN_EDITOR, () -> {
			StatementId id = this.statements.record(StatementExamples.statement(StatementExamples.code(),
					StatementExamples.chamber(this.organisations, Side.KR),
					StatementExamples.chamber(this.organisations, Side.JP)));
			this.version = this.statements.draft(id,
					StatementExamples.wording("", StatementExamples.clause(null, "1", "Build a desk. Name a person."),
							StatementExamples.clause(null, "2", "Meet again")));
			this.first = id("1");
			this.second = id("2");
		});
	}

	@Test
	void savesWhatChangedAndFlagsTheSiblings() {
		as(JAPANESE_EDITOR, () -> reword(this.first, Language.JA, "窓口を設ける"));

		assertThat(text(this.first, "JA")).isEqualTo("窓口を設ける");
		assertThat(states(this.first)).containsExactly("EN SIBLING_CHANGED", "JA DRAFT", "KO SIBLING_CHANGED");
	}

	@Test
	void leavesWordsAloneThatAreWhatTheyWere() {
		as(JAPANESE_EDITOR, () -> reword(this.first, Language.JA, text(this.first, "JA")));

		assertThat(states(this.first)).containsExactly("EN REVIEWED", "JA REVIEWED", "KO REVIEWED");
	}

	@Test
	void keepsHangulInOneForm() {
		as(KOREAN_EDITOR, () -> reword(this.first, Language.KO, "\u1112\u1161\u11ab\u200b 창구"));

		assertThat(text(this.first, "KO")).isEqualTo("한 창구");
	}

	@Test
	void refusesWhoeverOpenedAnEarlierState() {
		long opened = opened(this.first, "JA");
		as(JAPANESE_EDITOR, () -> reword(this.first, Language.JA, "窓口を設ける"));

		assertThatExceptionOfType(Stale.class).isThrownBy(() -> as(KOREAN_EDITOR, () -> this.clauses.reword(edit(),
				this.first, new TextChange(Language.JA, "別の文", TextStanding.AUTHENTIC, opened))));
		assertThat(text(this.first, "JA")).isEqualTo("窓口を設ける");
	}

	@Test
	void isForThoseWhoWrite() {
		for (Actor reader : List.of(KOREAN_EXECUTIVE, KOREAN_ADMIN)) {
			assertThatExceptionOfType(NotPermitted.class)
				.isThrownBy(() -> as(reader, () -> reword(this.first, Language.JA, "別の文")));
			assertThatExceptionOfType(NotPermitted.class)
				.isThrownBy(() -> as(reader, () -> this.order.move(edit(), this.first, 1)));
		}
	}

	@Test
	void tellsBeforeASignatureIsCleared() {
		String fingerprint = this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(this.version));
		as(KOREAN_APPROVER, () -> this.signOffs.signOff(this.version, Side.KR, fingerprint));

		assertThatExceptionOfType(UnderSignature.class)
			.isThrownBy(() -> as(JAPANESE_EDITOR, () -> reword(this.first, Language.JA, "別の文")))
			.satisfies((it) -> assertThat(it.signed()).containsExactly(Side.KR));
		as(JAPANESE_EDITOR, () -> this.clauses.reword(new WordingEdit(this.version, Set.of(Side.KR)), this.first,
				new TextChange(Language.JA, "別の文", TextStanding.AUTHENTIC, opened(this.first, "JA"))));

		assertThat(count("statement.sign_off where statement_version_id = ?")).isZero();
		assertThat(state()).isEqualTo("DRAFT");
	}

	@Test
	void clearsNoSignatureThatTheWriterWasNotToldOf() {
		String fingerprint = this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(this.version));
		WordingEdit told = WordingEdit.of(this.version, "none");
		TextChange change = new TextChange(Language.JA, "別の文", TextStanding.AUTHENTIC, opened(this.first, "JA"));
		as(JAPANESE_APPROVER, () -> this.signOffs.signOff(this.version, Side.JP, fingerprint));

		assertThatExceptionOfType(UnderSignature.class)
			.isThrownBy(() -> as(KOREAN_EDITOR, () -> this.clauses.reword(told, this.first, change)))
			.satisfies((it) -> assertThat(it.signed()).containsExactly(Side.JP));
		assertThat(count("statement.sign_off where statement_version_id = ?")).isEqualTo(1);
		as(KOREAN_EDITOR, () -> this.clauses.reword(WordingEdit.of(this.version, "JP"), this.first, change));

		assertThat(count("statement.sign_off where statement_version_id = ?")).isZero();
	}

	@Test
	void refusesAHeadlineOverOneThatChangedSince() {
		long opened = described(this.first);
		describe(JAPANESE_EDITOR, opened, ClauseKind.COMMITMENT, "A desk");

		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> describe(KOREAN_EDITOR, opened, ClauseKind.COMMITMENT, "A joint desk"));
		assertThat(headline()).isEqualTo("A desk");
		long again = described(this.first);
		describe(KOREAN_EDITOR, again, ClauseKind.SHARED_VIEW, "A desk");
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> describe(JAPANESE_EDITOR, again, ClauseKind.COMMITMENT, "A desk"));
	}

	@Test
	void splitsMergesAndLeavesOutOnlyWhatTheWriterSaw() {
		long first = seen(this.first);
		long second = seen(this.second);
		String english = text(this.first, "EN");
		as(JAPANESE_EDITOR, () -> reword(this.first, Language.JA, "窓口を設ける"));
		assertThatExceptionOfType(Stale.class).isThrownBy(() -> as(KOREAN_EDITOR,
				() -> this.order.split(edit(), this.first, first, Map.of(Language.EN, english.indexOf("Name")))));
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> as(KOREAN_EDITOR, () -> this.order.remove(edit(), this.first, first)));
		assertThatExceptionOfType(Stale.class).isThrownBy(() -> as(KOREAN_EDITOR, () -> merge(first, second)));

		as(JAPANESE_EDITOR, () -> reword(this.second, Language.JA, "再び会う"));
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> as(KOREAN_EDITOR, () -> merge(seen(this.first), second)));

		assertThat(numbers()).containsExactly("1", "2");
		as(KOREAN_EDITOR, () -> merge(seen(this.first), seen(this.second)));
		assertThat(numbers()).containsExactly("1");
	}

	@Test
	void mergesOnlyWithTheClauseTheWriterSaw() {
		as(KOREAN_EDITOR, () -> this.order.add(edit(), StatementExamples.clause(null, "3", "Report")));
		as(JAPANESE_EDITOR, () -> this.order.move(edit(), this.second, 1));

		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> as(KOREAN_EDITOR, () -> merge(seen(this.first), seen(this.second))));
		assertThat(numbers()).containsExactly("1", "2", "3");
	}

	@Test
	void splitsInEachLanguageAndKeepsTheFirstPart() {
		String english = text(this.first, "EN");
		as(KOREAN_EDITOR, () -> this.order.split(edit(), this.first, seen(this.first),
				Map.of(Language.EN, english.indexOf("Name"))));

		assertThat(numbers()).containsExactly("1", "2", "3");
		assertThat(text(this.first, "EN")).isEqualTo("Build a desk.");
		assertThat(text(id("2"), "EN")).isEqualTo("Name a person. (en)");
		assertThat(text(id("2"), "KO")).isNull();
		assertThat(id("3")).isEqualTo(this.second);
	}

	@Test
	void splitsNothingOff() {
		assertThatIllegalArgumentException().isThrownBy(() -> as(KOREAN_EDITOR,
				() -> this.order.split(edit(), this.first, seen(this.first), Map.of(Language.EN, 0))));
		assertThatIllegalArgumentException().isThrownBy(
				() -> as(KOREAN_EDITOR, () -> this.order.split(edit(), this.first, seen(this.first), Map.of())));
		assertThat(numbers()).containsExactly("1", "2");
	}

	@Test
	void mergesIntoTheFirstWhichTheOtherPointsTo() {
		as(KOREAN_EDITOR, () -> merge(seen(this.first), seen(this.second)));

		assertThat(numbers()).containsExactly("1");
		assertThat(text(this.first, "JA")).endsWith("(ja)Meet again (ja)");
		assertThat(this.jdbc.sql("select merged_into_id from statement.clause where id = ?")
			.param(this.second.value())
			.query((row, n) -> row.getString(1))
			.single()).isEqualTo(this.first.toString());
	}

	@Test
	void movesAndCountsAnew() {
		as(JAPANESE_EDITOR, () -> this.order.move(edit(), this.second, -1));
		assertThat(id("1")).isEqualTo(this.second);

		as(JAPANESE_EDITOR, () -> this.order.shift(edit(), this.first, 1));
		assertThat(numbers()).containsExactly("1", "1.1");
	}

	@Test
	void losesNoUpdateWhereTwoSaveTheSameClauseTwoHundredTimes() throws Exception {
		int rounds = 100;
		List<Callable<Integer>> writers = List.of(() -> race(KOREAN_EDITOR, rounds),
				() -> race(JAPANESE_EDITOR, rounds));
		int saved = 0;
		for (int it : together(writers)) {
			saved += it;
		}

		assertThat(saved).isBetween(rounds, 2 * rounds);
		// each save that was acknowledged is one entry of the history, and no other is
		assertThat(this.jdbc.sql("""
				select count(*) from history.entry where table_name = 'statement.clause_text' and operation = 'UPDATE'
				  and key = (select t.id::text from statement.clause_text t join statement.clause_version c
				    on c.id = t.clause_version_id where c.clause_id = ? and t.language = 'KO')""")
			.param(this.first.value())
			.query(Integer.class)
			.single()).isEqualTo(saved);
	}

	@Test
	void isSignedAndPublishedOnceHoweverManyTry() throws Exception {
		String fingerprint = this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(this.version));
		List<Callable<Integer>> attempts = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			boolean korean = i % 2 == 0;
			Actor actor = korean ? KOREAN_APPROVER : JAPANESE_APPROVER;
			Side side = korean ? Side.KR : Side.JP;
			attempts.add(() -> attempt(actor, () -> this.signOffs.signOff(this.version, side, fingerprint)));
		}
		int signed = together(attempts).stream().mapToInt(Integer::intValue).sum();
		List<Callable<Integer>> publishing = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			publishing.add(() -> attempt(KOREAN_APPROVER, () -> this.publications.publish(this.version, null)));
		}
		int published = together(publishing).stream().mapToInt(Integer::intValue).sum();

		assertThat(signed).isEqualTo(2);
		assertThat(published).isEqualTo(1);
		assertThat(state()).isEqualTo("PUBLISHED");
	}

	@Test
	void isNotPublishedBeforeBothSignedHoweverManyTry() throws Exception {
		String fingerprint = this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(this.version));
		as(KOREAN_APPROVER, () -> this.signOffs.signOff(this.version, Side.KR, fingerprint));
		List<Callable<Integer>> attempts = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			attempts.add(() -> attempt(KOREAN_APPROVER, () -> this.publications.publish(this.version, null)));
		}

		assertThat(together(attempts)).containsOnly(0);
		assertThat(state()).isEqualTo("IN_SIGN_OFF");
	}

	private int race(Actor actor, int rounds) {
		int saved = 0;
		for (int i = 0; i < rounds; i++) {
			String words = actor.name() + " " + i;
			long opened = opened(this.first, "KO");
			try {
				as(actor, () -> this.clauses.reword(edit(), this.first,
						new TextChange(Language.KO, words, TextStanding.AUTHENTIC, opened)));
				saved++;
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				// refused: whoever typed it still has it
			}
		}
		return saved;
	}

	private int attempt(Actor actor, Runnable work) {
		try {
			as(actor, work);
			return 1;
		}
		catch (RuntimeException ex) {
			return 0;
		}
	}

	private static <T> List<T> together(List<Callable<T>> work) throws InterruptedException, ExecutionException {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> it : threads.invokeAll(work)) {
				results.add(it.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private void reword(ClauseId clause, Language language, String words) {
		this.clauses.reword(edit(), clause,
				new TextChange(language, words, TextStanding.AUTHENTIC, opened(clause, language.name())));
	}

	private WordingEdit edit() {
		return WordingEdit.of(this.version);
	}

	private void as(Actor actor, Runnable work) {
		this.acting.as(actor, work);
	}

	private ClauseId id(String number) {
		return new ClauseId(this.jdbc
			.sql("select clause_id from statement.clause_version where statement_version_id = ? and number = ?")
			.params(this.version.value(), number)
			.query(UUID.class)
			.single());
	}

	private List<String> numbers() {
		return this.jdbc
			.sql("select number from statement.clause_version where statement_version_id = ? order by position")
			.param(this.version.value())
			.query(String.class)
			.list();
	}

	private void merge(long seen, long nextSeen) {
		this.order.mergeWithNext(edit(), this.first, seen, this.second, nextSeen);
	}

	private void describe(Actor actor, long opened, ClauseKind kind, String headline) {
		LocalText none = LocalText.none();
		as(actor, () -> this.clauses.describe(edit(), this.first, opened,
				new ClauseChange(kind, LocalText.english(headline), none, none, none, none, none, List.of())));
	}

	private String headline() {
		return this.jdbc.sql("select headline_en from statement.clause where id = ?")
			.param(this.first.value())
			.query((row, n) -> row.getString(1))
			.list()
			.get(0);
	}

	// what a page about its kind, headline and topics names
	private long described(ClauseId clause) {
		return this.jdbc
			.sql("""
					select v.version + c.version from statement.clause_version v join statement.clause c on c.id = v.clause_id
					where c.id = ?""")
			.param(clause.value())
			.query(Long.class)
			.single();
	}

	private long seen(ClauseId clause) {
		return this.jdbc.sql("""
				select v.version + sum(t.version) from statement.clause_version v
				join statement.clause_text t on t.clause_version_id = v.id where v.clause_id = ? group by v.version""")
			.param(clause.value())
			.query(Long.class)
			.single();
	}

	private long opened(ClauseId clause, String language) {
		return this.jdbc
			.sql("""
					select t.version from statement.clause_text t join statement.clause_version c on c.id = t.clause_version_id
					where c.clause_id = ? and t.language = ?""")
			.params(clause.value(), language)
			.query(Long.class)
			.single();
	}

	private String text(ClauseId clause, String language) {
		return this.jdbc.sql("""
				select t.text from statement.clause_text t join statement.clause_version c on c.id = t.clause_version_id
				where c.clause_id = ? and t.language = ?""")
			.params(clause.value(), language)
			.query((row, n) -> row.getString(1))
			.list()
			.get(0);
	}

	private List<String> states(ClauseId clause) {
		return this.jdbc.sql("""
				select t.language || ' ' || t.state from statement.clause_text t
				join statement.clause_version c on c.id = t.clause_version_id where c.clause_id = ? order by 1""")
			.param(clause.value())
			.query(String.class)
			.list();
	}

	private String state() {
		return this.jdbc.sql("select state from statement.statement_version where id = ?")
			.param(this.version.value())
			.query(String.class)
			.single();
	}

	private long count(String from) {
		return this.jdbc.sql("select count(*) from " + from).param(this.version.value()).query(Long.class).single();
	}

}
