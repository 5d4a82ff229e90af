package org.yaksoku.notification.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.DueDateProposed;
import org.yaksoku.followup.ProgressReported;
import org.yaksoku.followup.ReportAnswered;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Side;
import org.yaksoku.statement.SignaturesRequested;
import org.yaksoku.statement.StatementPublished;
import org.yaksoku.statement.StatementWithdrawn;
import org.yaksoku.statement.WordingSentBack;
import org.yaksoku.statement.WordingSetAside;
import org.yaksoku.statement.WordingSigned;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes what happened in the transaction in which it happened: where one is rolled back,
 * so is the other. What the system loads is no news to anybody.
 */
@Component
class Notices {

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Clock clock;

	Notices(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	@EventListener
	void on(ProgressReported event) {
		note(NoticeKind.CONFIRMATION_ASKED, event.report().value(), null);
	}

	@EventListener
	void on(ReportAnswered event) {
		if (!event.agrees()) {
			note(NoticeKind.SIDES_DIFFER, event.report().value(), null);
		}
	}

	@EventListener
	void on(DueDateProposed event) {
		note(NoticeKind.DATE_PROPOSED, event.change(), null);
	}

	@EventListener
	void on(SignaturesRequested event) {
		note(NoticeKind.SIGN_OFF_ASKED, event.version().value(), null);
	}

	@EventListener
	void on(WordingSigned event) {
		note(NoticeKind.SIGNED, event.version().value(), null);
	}

	@EventListener
	void on(WordingSentBack event) {
		note(NoticeKind.SENT_BACK, event.version().value(), event.reason());
	}

	@EventListener
	void on(WordingSetAside event) {
		note(NoticeKind.SET_ASIDE, event.version().value(), event.reason());
	}

	@EventListener
	void on(StatementPublished event) {
		note(NoticeKind.PUBLISHED, event.version().value(), null);
	}

	@EventListener
	void on(StatementWithdrawn event) {
		note(NoticeKind.WITHDRAWN, event.version().value(), null);
	}

	private void note(NoticeKind kind, UUID subject, @Nullable String detail) {
		Actor actor = this.currentUser.required();
		Side side = actor.side();
		if (side == null) {
			return;
		}
		this.jdbc.sql("""
				insert into notification.notice (id, kind, subject_id, detail, actor, side, noticed_at)
				values (:id, :kind, :subject, :detail, :actor, :side, :now)""")
			.param("id", Key.next())
			.param("kind", kind.name())
			.param("subject", subject)
			.param("detail", detail)
			.param("actor", actor.name())
			.param("side", side.name())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
