package org.yaksoku.interchange.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaksoku.house.Acting;
import org.yaksoku.interchange.sheet.Effect;
import org.yaksoku.interchange.sheet.ProblemKind;
import org.yaksoku.interchange.sheet.SheetKind;
import org.yaksoku.interchange.sheet.SheetService;
import org.yaksoku.interchange.table.TableFormat;
import org.yaksoku.meeting.EditionService;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaksoku.house.Acting.JAPANESE_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

@SpringBootTest
@Import(Acting.Configuration.class)
class MeetingImportTests {

	@Autowired
	Acting acting;

	@Autowired
	ImportService imports;

	@Autowired
	ImportDesk desk;

	@Autowired
	SheetService sheets;

	@Autowired
	MeetingService meetings;

	@Autowired
	EditionService editions;

	@Autowired
	JdbcClient jdbc;

	final String code = "m-" + UUID.randomUUID().toString().substring(0, 8);

	@Test
	void logsMeetingsOfThePast() {
		ImportView file = carryOut(KOREAN_EDITOR, """
				코드,회의명,날짜,주최국,주최,장소,상태,공개 범위,비고
				{c}-1,제1회 회의,2019. 5. 14. ~ 2019. 5. 15.,한국,대한상공회의소,서울,개최됨,공개,자료 정리 중
				{c}-2,제2회 회의,2020년 중,일본,,도쿄,취소,양측,
				{c}-3,제3회 회의,2099-01-01,,,,개최됨,,
				""");

		assertThat(counts(file)).isEqualTo(new ImportCounts(1, 0, 0, 0, 2, 0));
		assertThat(text("1", "status")).isEqualTo("HELD");
		assertThat(text("1", "held_latest")).isEqualTo("2019-05-15");
		assertThat(text("1", "host_side")).isEqualTo("KR");
		assertThat(text("1", "visibility")).isEqualTo("PUBLIC");
		assertThat(text("1", "internal_note")).isEqualTo("자료 정리 중");
		assertThat(as(KOREAN_EDITOR, () -> this.desk.problems(file, 1)).rows()).allSatisfy(
				(it) -> assertThat(it.problems().get(0).kind()).isIn(ProblemKind.MISSING, ProblemKind.CONTRADICTION));
	}

	@Test
	void changesOnlyWhatTheFileSaysAndShowsItFirst() {
		carryOut(KOREAN_EDITOR, "code,title,held,place,status,note\n{c}-1,First,2026-05,Seoul,Announced,keep\n");
		ImportView file = checked(JAPANESE_EDITOR, "code,held,status,place,title\n{c}-1,2026-05-12,日程確定,,First\n");

		assertThat(counts(file)).isEqualTo(new ImportCounts(0, 1, 0, 0, 0, 0));
		assertThat(as(JAPANESE_EDITOR, () -> this.desk.effects(file, Effect.UPDATE, 1, Language.EN)).rows()
			.get(0)
			.changes()).extracting("field", "was", "becomes")
			.containsExactly(org.assertj.core.groups.Tuple.tuple("held", "May 2026", "Tuesday 12 May 2026"),
					org.assertj.core.groups.Tuple.tuple("status", "Announced", "Confirmed"));
		assertThat(text("1", "status")).isEqualTo("ANNOUNCED");
		carryOut(JAPANESE_EDITOR, file);

		assertThat(text("1", "status")).isEqualTo("CONFIRMED");
		assertThat(text("1", "held_earliest")).isEqualTo("2026-05-12");
		assertThat(text("1", "place_en")).isEqualTo("Seoul");
		assertThat(text("1", "internal_note")).isEqualTo("keep");
	}

	@Test
	void isUndoneFieldByField() {
		carryOut(KOREAN_EDITOR,
				"code,title,held,place,status\n{c}-1,First,2026-05,Seoul,Announced\n{c}-2,Second,2026-06,Busan,Announced\n");
		ImportView done = carryOut(KOREAN_EDITOR,
				"code,title,held,place,status\n{c}-1,Renamed,2026-05-12,Tokyo,Confirmed\n{c}-2,Renamed too,,,\n{c}-3,Third,,,\n");
		assertThat(counts(done)).isEqualTo(new ImportCounts(1, 2, 0, 0, 0, 0));
		MeetingId second = this.meetings.byCode(this.code + "-2").orElseThrow().id();
		long version = Long.parseLong(text("2", "version"));
		as(KOREAN_EDITOR, () -> {
			this.editions.annotate(second, version, "since");
			this.imports.undo(done.id(), done.version(), Language.EN);
			return null;
		});

		assertThat(text("1", "title_en")).isEqualTo("First");
		assertThat(text("1", "held_latest")).isEqualTo("2026-05-31");
		assertThat(text("1", "place_en")).isEqualTo("Seoul");
		assertThat(text("1", "status")).isEqualTo("ANNOUNCED");
		assertThat(text("2", "title_en")).isEqualTo("Renamed too");
		assertThat(this.meetings.byCode(this.code + "-3")).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from history.broken()").query(Integer.class).single()).isZero();
	}

	@Test
	void aSeriesHasEachEditionOnce() {
		String series = this.jdbc.sql("select slug from meeting.series order by slug limit 1")
			.query(String.class)
			.single();
		ImportView file = checked(KOREAN_EDITOR, "code,title,series,edition\n{c}-1,A," + series + ",801\n{c}-2,B,"
				+ series + ",801\n{c}-3,C," + series + ",제802회\n");

		assertThat(counts(file)).isEqualTo(new ImportCounts(2, 0, 0, 0, 1, 0));
		assertThat(as(KOREAN_EDITOR, () -> this.desk.problems(file, 1)).rows().get(0).problems().get(0).kind())
			.isEqualTo(ProblemKind.TAKEN);
	}

	@ParameterizedTest
	@CsvSource({ "CSV,", "CSV,ko", "CSV,ja", "CSV,en", "XLSX,", "XLSX,ja" })
	void whatIsTakenAwayComesBackUnchanged(TableFormat format, String labels) throws Exception {
		carryOut(KOREAN_EDITOR, """
				code,title,held,held_printed,place,status,note,visibility,embargo_until,series
				{c}-1,=First,2026-05,during May,+Seoul,Announced,-minus,Public,2026-12-08 14:30,
				{c}-2,'@Second,2026-06-01 ~ 2026-06-02,,,Postponed,"two
				lines",,,
				""".replace("Postponed", "Announced"));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		as(JAPANESE_EDITOR, () -> {
			this.sheets.export(SheetKind.MEETINGS, null, format,
					(labels != null) ? Language.find(labels).orElseThrow() : null, Language.JA, bytes);
			return null;
		});

		ImportView file = checked(JAPANESE_EDITOR, bytes.toByteArray(), "back." + format.name().toLowerCase());

		assertThat(file.fields()).doesNotContain("");
		assertThat(file.ours()).isTrue();
		assertThat(counts(file)).isEqualTo(new ImportCounts(0, 0, file.rows(), 0, 0, 0));
		assertThat(file.rows()).isGreaterThan(5);
		assertThat(text("1", "title_en")).isEqualTo("=First");
	}

	@Test
	void aTemplateIsReadAsWhatItIs() throws Exception {
		for (Language language : Language.values()) {
			for (SheetKind kind : this.sheets.kinds()) {
				ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				as(KOREAN_EDITOR, () -> {
					this.sheets.template(kind, language, bytes);
					return null;
				});
				var table = org.yaksoku.interchange.table.TableFile.open("t.xlsx", bytes.toByteArray());
				assertThat(table.sheets()).hasSize(3);
				List<String> names = table.first(table.guess(), 1).get(0).cells();
				assertThat(this.sheets.match(kind, names)).doesNotContainNull()
					.hasSize(this.sheets.fields(kind).size());
				assertThat(table.first(new org.yaksoku.interchange.table.TableReading(null, null, 1, 1), 50))
					.hasSizeGreaterThan(10);
			}
		}
	}

	private ImportView checked(Actor actor, String text) {
		return checked(actor, text.replace("{c}", this.code).getBytes(StandardCharsets.UTF_8), "meetings.csv");
	}

	private ImportView checked(Actor actor, byte[] bytes, String name) {
		return as(actor, () -> {
			ImportId id = this.imports.begin(SheetKind.MEETINGS, null, name, bytes);
			ImportView file = this.imports.find(id);
			this.imports.match(id, file.version(), file.fields(), Language.EN);
			return this.imports.find(id);
		});
	}

	private ImportView carryOut(Actor actor, String text) {
		return carryOut(actor, checked(actor, text));
	}

	private ImportView carryOut(Actor actor, ImportView file) {
		return as(actor, () -> {
			this.imports.start(file.id(), file.version());
			this.imports.carryOut(this.imports.find(file.id()), Language.EN);
			ImportView done = this.imports.find(file.id());
			assertThat(done.state()).isEqualTo(ImportState.DONE);
			return done;
		});
	}

	private ImportCounts counts(ImportView file) {
		return as(KOREAN_EDITOR, () -> this.imports.counts(file));
	}

	private String text(String number, String column) {
		return this.jdbc.sql("select " + column + "::text from meeting.meeting where code = ?")
			.param(this.code + "-" + number)
			.query(String.class)
			.single();
	}

	private <T> T as(Actor actor, Callable<T> work) {
		return this.acting.as(actor, work);
	}

}
