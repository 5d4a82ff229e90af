package org.yaksoku.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaksoku.document.ClaimService;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.DocumentKind;
import org.yaksoku.document.DocumentService;
import org.yaksoku.document.NewClaim;
import org.yaksoku.document.NewDocument;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewAction;
import org.yaksoku.followup.NewParty;
import org.yaksoku.followup.NewReport;
import org.yaksoku.followup.ReportService;
import org.yaksoku.house.Acting;
import org.yaksoku.meeting.NewSeries;
import org.yaksoku.meeting.Partner;
import org.yaksoku.meeting.SeriesId;
import org.yaksoku.meeting.SeriesService;
import org.yaksoku.meeting.SeriesState;
import org.yaksoku.party.NewOrganisation;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationKind;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.progress.figures.Figures;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.Issuer;
import org.yaksoku.statement.NewStatement;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.StatementExamples;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.VersionId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yaksoku.house.Acting.KOREAN_APPROVER;

/**
 * Whatever something public names is public from the same instant, and nothing else is
 * (rule 1).
 */
@SpringBootTest
@Import(Acting.Configuration.class)
class PublicNamesTests {

	private static final Instant LATER = Instant.parse("2099-06-01T00:00:00Z");

	@Autowired
	Acting acting;

	@Autowired
	OrganisationService organisations;

	@Autowired
	DocumentService documents;

	@Autowired
	ClaimService claims;

	@Autowired
	SeriesService series;

	@Autowired
	StatementService statements;

	@Autowired
	PublicationService publications;

	@Autowired
	ActionService actions;

	@Autowired
	ReportService reports;

	@Autowired
	MessageSource words;

	@Autowired
	@Qualifier("publicJdbc")
	JdbcClient publicJdbc;

	final String code = StatementExamples.code();

	@Test
	void aSeriesIsPublicWithTheStatementThatNamesIt() {
		OrganisationId chamber = organisation("chamber", null);
		publish(series(chamber), LATER);

		for (String hidden : List.of("series", "organisation")) {
			assertThatExceptionOfType(NotFound.class).as(hidden).isThrownBy(() -> show(hidden, LATER.minusSeconds(1)));
		}
		assertThat(new PublicSeries(at(LATER), figures(LATER)).show(this.code, Language.EN).name().text())
			.isEqualTo("Round table");
		assertThat(
				new PublicOrganisations(at(LATER), figures(LATER)).show("chamber-" + this.code, Language.EN).series())
			.hasSize(1);
		StatementPage statement = new PublicStatement(at(LATER), this.words).current(this.code, Language.EN);
		assertThat(statement.seriesSlug()).isEqualTo(this.code);
	}

	@Test
	void anOrganisationIsPublicWithTheReportThatNamesItAndSoAreAllAboveIt() {
		OrganisationId top = organisation("top", null);
		OrganisationId middle = organisation("middle", top);
		OrganisationId office = organisation("office", middle);
		OrganisationId stranger = organisation("stranger", top);
		VersionId version = publish(null, null);
		this.acting.as(KOREAN_APPROVER, () -> {
			ActionId action = this.actions.register(new NewAction(this.code, LocalText.english("Report"),
					LocalText.none(), List.of(this.statements.clauses(version).get(0).id()),
					List.of(new NewParty(Side.KR, true, null, LocalText.none(), null)), List.of(), Horizon.NOT_STATED,
					null, false, Side.KR, Visibility.PUBLIC, null, List.of(), false));
			this.reports.report(report(action, stranger, Visibility.BOTH_SIDES, null));
			this.reports.report(report(action, office, Visibility.PUBLIC, LATER));
		});

		for (String name : List.of("office", "middle", "top")) {
			PublicOrganisations before = new PublicOrganisations(at(LATER.minusSeconds(1)),
					figures(LATER.minusSeconds(1)));
			assertThatExceptionOfType(NotFound.class).as(name)
				.isThrownBy(() -> before.show(name + "-" + this.code, Language.EN));
			assertThat(new PublicOrganisations(at(LATER), figures(LATER)).show(name + "-" + this.code, Language.EN)
				.name()
				.text()).isEqualTo(name);
		}
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> new PublicOrganisations(at(LATER), figures(LATER)).show("stranger-" + this.code, Language.EN));
	}

	@Test
	void anOrganisationIsPublicFromTheFirstActionThatNamesIt() {
		OrganisationId helper = organisation("helper", null);
		VersionId version = publish(null, null);
		this.acting.as(KOREAN_APPROVER, () -> {
			for (Instant embargo : new Instant[] { LATER, LATER.minus(Duration.ofDays(9)), LATER }) {
				this.actions.register(new NewAction(StatementExamples.code(), LocalText.english("Help"),
						LocalText.none(), List.of(this.statements.clauses(version).get(0).id()),
						List.of(new NewParty(Side.KR, true, null, LocalText.none(), null)), List.of(helper),
						Horizon.NOT_STATED, null, false, Side.KR, Visibility.PUBLIC, embargo, List.of(), false));
			}
		});

		assertThat(
				new PublicOrganisations(at(LATER.minus(Duration.ofDays(8))), figures(LATER.minus(Duration.ofDays(8))))
					.show("helper-" + this.code, Language.EN))
			.isNotNull();
	}

	@Test
	void whatASourceSaysIsPublicWithTheThingItSpeaksOf() {
		OrganisationId named = organisation("named", null);
		OrganisationId unnamed = organisation("unnamed", null);
		publish(series(named), LATER);
		claim(named);
		claim(unnamed);

		assertThat(claimed(named, LATER.minusSeconds(1))).isZero();
		assertThat(claimed(named, LATER)).isEqualTo(1);
		assertThat(claimed(unnamed, LATER)).isZero();
	}

	@Test
	void aWithdrawnWordingIsNotCompared() {
		publish(null, null);
		VersionId second = publish(null, null);
		this.acting.as(KOREAN_APPROVER,
				() -> this.publications.withdraw(second, Side.KR, LocalText.english("Replaced by a treaty")));

		PublicHistory history = new PublicHistory(at(LATER));
		Changes changes = history.changes(history.of(this.code, Language.EN), 1, 2, Language.EN);

		assertThat(changes.changes()).isEmpty();
		assertThat(changes.withdrawn()).singleElement().satisfies((it) -> {
			assertThat(it.number()).isEqualTo(2);
			assertThat(it.reason().text()).isEqualTo("Replaced by a treaty");
		});
	}

	private void show(String what, Instant now) {
		if (what.equals("series")) {
			new PublicSeries(at(now), figures(now)).show(this.code, Language.EN);
		}
		else {
			new PublicOrganisations(at(now), figures(now)).show("chamber-" + this.code, Language.EN);
		}
	}

	private SeriesId series(OrganisationId chamber) {
		return this.acting.as(KOREAN_APPROVER,
				() -> this.series.found(new NewSeries(this.code, LocalText.english("Round table"), LocalText.none(),
						LocalText.none(), LocalText.none(), SeriesState.ACTIVE, null,
						List.of(Partner.of(chamber, Side.KR)), false)));
	}

	// the first wording of the statement, or the next one
	private VersionId publish(@Nullable SeriesId series, @Nullable Instant from) {
		return this.acting.as(KOREAN_APPROVER, () -> {
			StatementId statement = this.statements.byCode(this.code)
				.map((it) -> it.id())
				.orElseGet(() -> this.statements.record(new NewStatement(this.code, series, List.of(),
						List.of(Issuer.of(StatementExamples.chamber(this.organisations, Side.KR), Side.KR)),
						LocalText.none(), PartialDate.year(2026), null, LocalText.none(), LocalText.none(),
						LocalText.none(), LocalText.none(), source(), null, false)));
			VersionId version = this.statements.draft(statement,
					StatementExamples.wording("Better words", StatementExamples.clause(null, "1", "We meet")));
			this.publications.publishPressSummary(version, this.publications.fingerprint(version), from);
			return version;
		});
	}

	private OrganisationId organisation(String name, @Nullable OrganisationId parent) {
		return this.acting.as(KOREAN_APPROVER,
				() -> this.organisations
					.register(new NewOrganisation(name + "-" + this.code, LocalText.english(name), LocalText.none(),
							OrganisationKind.CHAMBER, Side.KR, parent, LocalText.none(), null, List.of(), false)));
	}

	private NewReport report(ActionId action, OrganisationId organisation, Visibility visibility,
			@Nullable Instant embargo) {
		return new NewReport(action, Side.KR, organisation, LocalDate.of(2026, 1, 1), Progress.IN_PROGRESS, "Begun",
				Language.EN, List.of(), visibility, embargo, null);
	}

	private void claim(OrganisationId organisation) {
		this.acting.as(KOREAN_APPROVER,
				() -> this.claims.record(new NewClaim("party.organisation", organisation.value(), "name", source(),
						null, "Chamber", Language.EN, null, false, true, LocalText.none(), Visibility.PUBLIC)));
	}

	private DocumentId source() {
		return this.documents.add(new NewDocument("d-" + UUID.randomUUID(), DocumentKind.PRINT,
				LocalText.english("Minutes"), LocalText.none(), null, Language.EN, LocalText.none(), null,
				LocalText.none(), null, null, null, Side.KR, Visibility.PUBLIC, null, false));
	}

	private int claimed(OrganisationId organisation, Instant now) {
		return at(now)
			.list(Language.EN, "select id from followup.pub_claim where subject_id = :subject and public_from <= :now",
					Map.of("subject", organisation.value()))
			.size();
	}

	private PublicReader at(Instant now) {
		return new PublicReader(this.publicJdbc, Clock.fixed(now, ZoneId.of("UTC+9")));
	}

	private Figures figures(Instant now) {
		return new Figures(this.publicJdbc, Clock.fixed(now, ZoneId.of("UTC+9")));
	}

}
