package org.yaksoku.seed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.yaksoku.shared.Demo;
import org.yaksoku.account.DemoSignatures;
import org.yaksoku.account.SystemWork;
import org.yaksoku.shared.MovableClock;
import org.yaksoku.shared.Side;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.SignOffService;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.StatementView;
import org.yaksoku.statement.VersionId;
import org.yaksoku.statement.VersionState;
import org.yaksoku.statement.VersionView;

/**
 * Takes the example's statements down the road the file gives each: signed by the demo
 * approvers, published, corrected, withdrawn. Each step is its own transaction with its
 * own author, and goes on from wherever an interrupted start left it.
 */
@Component
@Demo
class ExampleStatements {

	private final StatementSeed statements;

	private final StatementService drafts;

	private final SignOffService signOffs;

	private final PublicationService publications;

	private final DemoSignatures people;

	private final SystemWork system;

	private final Clock clock;

	ExampleStatements(StatementSeed statements, StatementService drafts, SignOffService signOffs,
			PublicationService publications, DemoSignatures people, SystemWork system, Clock clock) {
		this.statements = statements;
		this.drafts = drafts;
		this.signOffs = signOffs;
		this.publications = publications;
		this.people = people;
		this.system = system;
		this.clock = clock;
	}

	void advance(SeedFile file) {
		for (Entry entry : file.entries("statements")) {
			VersionState reach = entry.one(VersionState.class, "reach");
			Instant from = entry.has("embargo") ? file.instant(entry, "embargo") : file.instant(entry, "published");
			bring(entry.key(), reach, sides(entry), from);
			Entry correction = entry.under("correction");
			if (correction != null && versions(entry).size() == 1) {
				StatementView statement = this.statements.statement(entry.key());
				this.system.run("seed",
						() -> this.drafts.draft(statement.id(), this.statements.corrected(entry, statement)));
			}
			if (correction != null) {
				bring(entry.key(), reach, sides(entry), file.instant(correction, "published"));
			}
			Entry withdrawn = entry.under("withdrawn");
			if (withdrawn != null && newest(entry.key()).state() == VersionState.PUBLISHED) {
				VersionId version = newest(entry.key()).id();
				MovableClock.at(this.clock, file.instant(withdrawn, "at"), () -> this.system.run("seed",
						() -> this.publications.withdraw(version, null, withdrawn.local("reason"))));
			}
		}
	}

	private void bring(String code, VersionState reach, List<Side> signing, @Nullable Instant from) {
		if (reach == VersionState.DRAFT) {
			return;
		}
		VersionId version = newest(code).id();
		if (newest(code).state() == VersionState.DRAFT) {
			at(from, () -> this.system.run("seed", () -> this.signOffs.request(version)));
		}
		String fingerprint = newest(code).fingerprint();
		if (newest(code).state() == VersionState.IN_SIGN_OFF && fingerprint != null) {
			for (Side side : signing) {
				at(from, () -> this.people.asApprover(side, () -> this.signOffs.signOff(version, side, fingerprint)));
			}
		}
		if (newest(code).state() == VersionState.AGREED && reach != VersionState.AGREED) {
			this.system.run("seed", () -> this.publications.publish(version, from));
		}
	}

	/** What the example published in the past was asked for and signed the day before. */
	private void at(@Nullable Instant published, Runnable work) {
		MovableClock.at(this.clock, (published != null) ? published.minus(Duration.ofDays(1)) : null, work);
	}

	private List<VersionView> versions(Entry entry) {
		return this.statements.statement(entry.key()).versions();
	}

	private VersionView newest(String code) {
		List<VersionView> versions = this.statements.statement(code).versions();
		return versions.get(versions.size() - 1);
	}

	private static List<Side> sides(Entry entry) {
		return entry.has("signed") ? entry.words("signed").stream().map(Side::valueOf).toList()
				: Arrays.asList(Side.values());
	}

}
