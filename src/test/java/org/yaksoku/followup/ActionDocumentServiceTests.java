package org.yaksoku.followup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.FileRefused;
import org.yaksoku.document.NewFile;
import org.yaksoku.followup.desk.ActionDesk;
import org.yaksoku.followup.desk.ReportEntry.Evidence;
import org.yaksoku.history.HistoryQuery;
import org.yaksoku.house.Acting;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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
 * Documents stand under an action for as long as somebody who may change it leaves them
 * there, and are seen by whoever may see both.
 */
@SpringBootTest
@Import(Acting.Configuration.class)
class ActionDocumentServiceTests {

	private static final Map<String, Actor> ACTORS = Map.of("editor-kr", KOREAN_EDITOR, "approver-kr", KOREAN_APPROVER,
			"executive-kr", KOREAN_EXECUTIVE, "admin-kr", KOREAN_ADMIN, "editor-jp", JAPANESE_EDITOR, "approver-jp",
			JAPANESE_APPROVER);

	@Autowired
	Acting acting;

	@Autowired
	ActionService actions;

	@Autowired
	ActionDocumentService documents;

	@Autowired
	ActionDesk desk;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	FollowupExamples examples = new FollowupExamples();

	ClauseId clause;

	@BeforeEach
	void publish(@Autowired AutowireCapableBeanFactory beans) {
		beans.autowireBean(this.examples);
		this.clause = this.examples.published(ClauseKind.COMMITMENT).get(0);
	}

	@Test
	void areAddedByWhoeverMayChangeTheAction() {
		ActionId joint = action(null, Visibility.BOTH_SIDES);
		ActionId korean = action(Side.KR, Visibility.BOTH_SIDES);
		ActionId kept = action(Side.KR, Visibility.OWN_SIDE);
		for (String actor : ACTORS.keySet()) {
			boolean writes = actor.startsWith("editor") || actor.startsWith("approver");
			boolean korea = actor.endsWith("kr");
			assertThat(refusal(actor, joint)).as(actor + ", joint").isEqualTo(writes ? null : NotPermitted.class);
			assertThat(refusal(actor, korean)).as(actor + ", of Korea")
				.isEqualTo((writes && korea) ? null : NotPermitted.class);
			assertThat(refusal(actor, kept)).as(actor + ", kept by Korea")
				.isEqualTo(!writes ? NotPermitted.class : !korea ? NotFound.class : null);
		}
		assertThat(seen(KOREAN_EDITOR, kept)).hasSize(2);
	}

	@Test
	void ofWhatASideKeepsToItselfAreForThatSideAlone() {
		ActionId kept = action(Side.KR, Visibility.OWN_SIDE);
		long before = count("document.document");

		for (Visibility wider : List.of(Visibility.BOTH_SIDES, Visibility.PUBLIC)) {
			assertThatIllegalArgumentException().isThrownBy(() -> attach(KOREAN_EDITOR, kept, link(wider)));
		}

		assertThat(count("document.document")).as("neither of both").isEqualTo(before);
	}

	@Test
	void areNotAddedToWhatChangedMeanwhile() {
		ActionId action = action(Side.KR, Visibility.BOTH_SIDES);
		long opened = version(action);
		DocumentId there = attach(KOREAN_EDITOR, action, link(Visibility.BOTH_SIDES));
		long before = count("document.document");
		this.acting.as(KOREAN_EDITOR, () -> this.actions.change(action, opened, shown(Visibility.PUBLIC, null)));

		assertThatExceptionOfType(Stale.class).isThrownBy(() -> this.acting.as(KOREAN_APPROVER,
				() -> this.documents.attach(action, opened, link(Visibility.BOTH_SIDES))));
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> this.acting.as(KOREAN_APPROVER, () -> this.documents.detach(action, opened, there)));

		assertThat(count("document.document")).isEqualTo(before);
		assertThat(seen(KOREAN_EDITOR, action)).hasSize(1);
	}

	@Test
	void whatOneSideAddsForItselfStopsNoFormOfTheOther() {
		ActionId joint = action(null, Visibility.BOTH_SIDES);
		long opened = version(joint);
		attach(KOREAN_EDITOR, joint, link(Visibility.OWN_SIDE));

		this.acting.as(JAPANESE_EDITOR, () -> this.actions.change(joint, opened, shown(Visibility.BOTH_SIDES, null)));

		assertThat(seen(KOREAN_EDITOR, joint)).hasSize(1);
	}

	@Test
	void ofOneSideAreUnknownToTheOther() {
		ActionId joint = action(null, Visibility.BOTH_SIDES);
		DocumentId own = attach(KOREAN_EDITOR, joint, named("Our estimate", Visibility.OWN_SIDE));
		DocumentId shared = attach(KOREAN_EDITOR, joint, named("Our plan", Visibility.BOTH_SIDES));

		assertThat(seen(KOREAN_EXECUTIVE, joint)).containsExactly("Our estimate", "Our plan");
		assertThat(seen(JAPANESE_EDITOR, joint)).containsExactly("Our plan");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> detach(JAPANESE_EDITOR, joint, own));
		detach(KOREAN_EDITOR, joint, own);
		detach(JAPANESE_EDITOR, joint, shared);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> detach(JAPANESE_EDITOR, joint, shared));

		assertThat(seen(KOREAN_EDITOR, joint)).isEmpty();
		assertThat(told(KOREAN_EDITOR, joint)).containsExactly("DELETE Our plan", "DELETE Our estimate",
				"INSERT Our plan", "INSERT Our estimate");
		assertThat(told(JAPANESE_EDITOR, joint)).containsExactly("DELETE Our plan", "INSERT Our plan");
	}

	@Test
	void fromTheMiddleOneGoesAndTheOthersStay() {
		ActionId action = action(Side.KR, Visibility.BOTH_SIDES);
		attach(KOREAN_EDITOR, action, named("One", Visibility.BOTH_SIDES));
		DocumentId two = attach(KOREAN_EDITOR, action, named("Two", Visibility.BOTH_SIDES));
		attach(KOREAN_EDITOR, action, named("Three", Visibility.BOTH_SIDES));

		detach(KOREAN_EDITOR, action, two);
		attach(KOREAN_EDITOR, action, named("Four", Visibility.BOTH_SIDES));

		assertThat(seen(KOREAN_EDITOR, action)).containsExactly("One", "Three", "Four");
		assertThat(told(KOREAN_EDITOR, action)).as("nothing else moved")
			.containsExactly("INSERT Four", "DELETE Two", "INSERT Three", "INSERT Two", "INSERT One");
	}

	@Test
	void areFilesOfKnownKinds() {
		ActionId action = action(Side.KR, Visibility.BOTH_SIDES);

		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> attach(KOREAN_EDITOR, action, file(new byte[] { 'M', 'Z', 0, 1 })));
		attach(KOREAN_EDITOR, action, file("계획".getBytes(StandardCharsets.UTF_8)));

		assertThat(entries(KOREAN_EDITOR, action)).singleElement().satisfies((it) -> {
			assertThat(it.bytes()).isEqualTo(6);
			assertThat(it.sha256()).hasSize(64);
		});
	}

	@Test
	void arePublicOnceBothAre() {
		ActionId action = action(Side.KR, Visibility.BOTH_SIDES);
		for (Visibility visibility : Visibility.values()) {
			attach(KOREAN_EDITOR, action, named(visibility.name(), visibility));
		}
		assertThat(published(action)).as("of an action that is not public").isEmpty();

		Instant later = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		show(action, Visibility.PUBLIC, later);
		assertThat(published(action)).as("held back with the action").isEmpty();

		show(action, Visibility.PUBLIC, null);
		assertThat(published(action)).containsExactly("PUBLIC");

		change("update document.document set embargo_until = now() + interval '1 day' where id in "
				+ "(select document_id from followup.action_document where action_id = ?)", action);
		assertThat(published(action)).as("held back itself").isEmpty();
	}

	@Test
	void moveTheStampWhereThePublicSeesThemAndNowhereElse() {
		ActionId action = action(Side.KR, Visibility.PUBLIC);
		long before = stamp();
		DocumentId own = attach(KOREAN_EDITOR, action, link(Visibility.OWN_SIDE));
		attach(KOREAN_EDITOR, action, link(Visibility.BOTH_SIDES));
		detach(KOREAN_EDITOR, action, own);
		assertThat(stamp()).as("kept back").isEqualTo(before);

		DocumentId shown = attach(KOREAN_EDITOR, action, link(Visibility.PUBLIC));
		long added = stamp();
		assertThat(added).isGreaterThan(before);
		detach(KOREAN_EDITOR, action, shown);
		assertThat(stamp()).as("taken away").isGreaterThan(added);
	}

	private @Nullable Class<?> refusal(String actor, ActionId action) {
		try {
			attach(ACTORS.get(actor), action, link(Visibility.OWN_SIDE));
			return null;
		}
		catch (NotPermitted | NotFound ex) {
			return ex.getClass();
		}
	}

	private DocumentId attach(Actor actor, ActionId action, NewFile document) {
		return this.acting.as(actor, () -> this.documents.attach(action, version(action), document));
	}

	private void detach(Actor actor, ActionId action, DocumentId document) {
		this.acting.as(actor, () -> this.documents.detach(action, version(action), document));
	}

	private ActionId action(@Nullable Side side, Visibility visibility) {
		return this.acting.as(KOREAN_EDITOR,
				() -> this.actions.register(FollowupExamples.action(this.clause, side, visibility)));
	}

	private void show(ActionId action, Visibility visibility, @Nullable Instant embargo) {
		this.acting.as(KOREAN_EDITOR, () -> this.actions.change(action, version(action), shown(visibility, embargo)));
	}

	private ActionChange shown(Visibility visibility, @Nullable Instant embargo) {
		return new ActionChange(LocalText.english("Open the test site"), LocalText.none(), List.of(this.clause),
				List.of(), false, visibility, embargo);
	}

	private static NewFile link(Visibility visibility) {
		return named("A page", visibility);
	}

	private static NewFile named(String title, Visibility visibility) {
		return new NewFile(LocalText.english(title), Language.EN, visibility, false, "https://example.org/page", null,
				null);
	}

	private static NewFile file(byte[] content) {
		return new NewFile(LocalText.english("A file"), Language.KO, Visibility.BOTH_SIDES, false, null, "plan.txt",
				content);
	}

	private List<Evidence> entries(Actor actor, ActionId action) {
		return this.acting.as(actor, () -> this.desk.sheet(code(action), Language.EN)).documents();
	}

	private List<String> seen(Actor actor, ActionId action) {
		return entries(actor, action).stream().map((it) -> it.title().text()).toList();
	}

	/** What the history tells of documents. */
	private List<String> told(Actor actor, ActionId action) {
		return this.acting
			.as(actor,
					() -> this.desk.history(this.desk.sheet(code(action), Language.EN), HistoryQuery.all(),
							Language.EN))
			.events()
			.stream()
			.filter((it) -> it.what().equals("action_document"))
			.map((it) -> it.operation() + " " + it.fields().get(0).pieces().get(0).text())
			.toList();
	}

	private List<String> published(ActionId action) {
		return this.jdbc
			.sql("select title_en from followup.pub_action_document where action_id = ? and public_from <= now()")
			.param(action.value())
			.query((row, number) -> row.getString(1))
			.list();
	}

	private void change(String sql, ActionId action) {
		this.acting.as(KOREAN_EDITOR, () -> this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql(sql).param(action.value()).update()));
	}

	private String code(ActionId action) {
		return this.jdbc.sql("select code from followup.action where id = ?")
			.param(action.value())
			.query(String.class)
			.single();
	}

	private long version(ActionId action) {
		return this.jdbc.sql("select version from followup.action where id = ?")
			.param(action.value())
			.query(Long.class)
			.single();
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private long stamp() {
		return this.jdbc.sql("select seq from shared.pub_stamp").query(Long.class).single();
	}

}
