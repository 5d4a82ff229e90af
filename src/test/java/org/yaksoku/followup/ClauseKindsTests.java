package org.yaksoku.followup;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.house.Acting;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

@SpringBootTest
@Import(Acting.Configuration.class)
class ClauseKindsTests {

	private static final Set<ClauseKind> DELIVERED = Set.of(ClauseKind.COMMITMENT, ClauseKind.ONGOING_COOPERATION,
			ClauseKind.PROCEDURAL);

	@Autowired
	Acting acting;

	@Autowired
	ActionService actions;

	@Autowired
	ResponseService responses;

	FollowupExamples examples = new FollowupExamples();

	List<ClauseId> clauses;

	@BeforeEach
	void publishOneOfEachKind(@Autowired AutowireCapableBeanFactory beans) {
		beans.autowireBean(this.examples);
		this.clauses = this.examples.published(ClauseKind.values());
	}

	@Test
	void onlyWhatIsDeliveredOrGoesOnHasActions() {
		for (ClauseKind kind : ClauseKind.values()) {
			NewAction asked = FollowupExamples.action(of(kind), Side.KR, Visibility.BOTH_SIDES);
			if (DELIVERED.contains(kind)) {
				this.acting.as(KOREAN_EDITOR, () -> this.actions.register(asked));
			}
			else {
				assertThatExceptionOfType(WrongKind.class).as(kind.name())
					.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.actions.register(asked)))
					.withMessageEndingWith("§" + (kind.ordinal() + 1));
				assertThat(this.actions.byCode(asked.code())).isEmpty();
			}
		}
	}

	@Test
	void whatASourceSaysIsLoadedAsItSaysIt() {
		NewAction asked = FollowupExamples.action(of(ClauseKind.SHARED_VIEW), Side.KR, Visibility.PUBLIC);

		ActionId action = this.acting.as(Actor.system("seed"), () -> this.actions.register(asked));

		this.acting.as(KOREAN_EDITOR, () -> this.actions.change(action, 0, change(of(ClauseKind.SHARED_VIEW))));
		assertThatExceptionOfType(WrongKind.class).isThrownBy(() -> this.acting.as(KOREAN_EDITOR,
				() -> this.actions.change(action, 1, change(of(ClauseKind.RECOMMENDATION)))));
	}

	@Test
	void onlyARecommendationIsAnswered() {
		for (ClauseKind kind : ClauseKind.values()) {
			NewResponse asked = new NewResponse(of(kind), LocalText.english("Ministry"), ResponseState.DELIVERED, null,
					LocalText.none(), null, Side.KR, Visibility.BOTH_SIDES, null);
			if (kind == ClauseKind.RECOMMENDATION) {
				this.acting.as(KOREAN_EDITOR, () -> this.responses.record(asked));
			}
			else {
				assertThatExceptionOfType(WrongKind.class).as(kind.name())
					.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.responses.record(asked)));
			}
		}
	}

	private ActionChange change(ClauseId clause) {
		return new ActionChange(LocalText.english("Better words"), LocalText.none(), List.of(clause), List.of(), false,
				Visibility.PUBLIC, null);
	}

	private ClauseId of(ClauseKind kind) {
		return this.clauses.get(kind.ordinal());
	}

}
