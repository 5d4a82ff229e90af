package org.yaksoku.interchange.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.NewReport;
import org.yaksoku.followup.ReportService;
import org.yaksoku.house.Acting;
import org.yaksoku.interchange.intake.ImportDesk.CellProblem;
import org.yaksoku.interchange.intake.ImportService.Cell;
import org.yaksoku.interchange.sheet.Effect;
import org.yaksoku.interchange.sheet.ProblemKind;
import org.yaksoku.interchange.sheet.SheetKind;
import org.yaksoku.interchange.sheet.SheetService;
import org.yaksoku.interchange.table.TableFile;
import org.yaksoku.interchange.table.TableFormat;
import org.yaksoku.interchange.table.TableReading;
import org.yaksoku.interchange.table.TableCharset;
import org.yaksoku.interchange.table.Separator;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.StatementExamples;
import org.yaksoku.statement.StatementService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yaksoku.house.Acting.JAPANESE_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EXECUTIVE;

@SpringBootTest
@Import(Acting.Configuration.class)
class ImportServiceTests {

	@Autowired
	Acting acting;

	@Autowired
	ImportService imports;

	@Autowired
	ImportDesk desk;

	@Autowired
	ImportJobs jobs;

	@Autowired
	SheetService sheets;

	@Autowired
	ReportService reports;

	@Autowired
	StatementService statements;

	@Autowired
	OrganisationService organisations;

	@Autowired
	JdbcClient jdbc;

	String statement;

	@BeforeEach
	void aStatementWithThreeClauses() {
		this.statement = StatementExamples.code();
		as(KOREAN_EDITOR,
				() -> this.statements.draft(
						this.statements.record(StatementExamples.statement(this.statement,
								StatementExamples.chamber(this.organisations, Side.KR),
								StatementExamples.chamber(this.organisations, Side.JP))),
						StatementExamples.wording("", StatementExamples.clause(null, "1", "One"),
								StatementExamples.clause(null, "2", "Two"),
								StatementExamples.clause(null, "3", "Three"))));
	}

	@Test
	void takesInActionsAsKoreanExcelSavesThem() {
		ImportView file = checked(KOREAN_EDITOR, csv("x-windows-949", """
				코드,제목,조항,기한,담당 기관,산출물
				{s}-a1,데이터 공동 활용,{s}/1,2026년 3월 31일,대한상공회의소,보고서
				{s}-a2,공급망 협의체,{s}/2; {s}/3,2026년 상반기,,
				"""));

		assertThat(file.reading()).isEqualTo(new TableReading(TableCharset.CP949, Separator.COMMA, 0, 1));
		assertThat(counts(file)).isEqualTo(new ImportCounts(2, 0, 0, 0, 0, 0));
		assertThat(actions()).isZero();
		carryOut(KOREAN_EDITOR, file);

		assertThat(column("title_ko")).containsExactly("데이터 공동 활용", "공급망 협의체");
		assertThat(column("due_latest")).containsExactly("2026-03-31", "2026-06-30");
		assertThat(column("visibility")).containsOnly("OWN_SIDE");
		assertThat(column("side")).containsOnly("KR");
		assertThat(this.jdbc.sql("""
				select t.due_latest || ' ' || t.owed_kr from followup.action_standing t
				join followup.action a on a.id = t.action_id where a.code like ? order by a.code""")
			.param(this.statement + "-%")
			.query(String.class)
			.list()).containsExactly("2026-03-31 true", "2026-06-30 true");
		assertThat(this.jdbc.sql("""
				select o.slug from followup.action_party p join followup.action a on a.id = p.action_id
				join party.organisation o on o.id = p.organisation_id where a.code = ?""")
			.param(this.statement + "-a1")
			.query(String.class)
			.single()).isEqualTo("kcci");
		assertThat(this.jdbc.sql(
				"select distinct reason from history.entry where table_name = 'followup.action' and new_row ->> 'code' = ?")
			.param(this.statement + "-a1")
			.query(String.class)
			.single()).isEqualTo("가져오기 · 取り込み · import");
	}

	@Test
	void saysWhatStandsAgainstARow() {
		ImportView file = checked(JAPANESE_EDITOR, csv("windows-31j", """
				コード,件名,条項,期限,担当機関,側
				{s}-1,よい行,{s}/1,令和8年3月31日,日本商工会議所,
				{s}-2,日付,{s}/1,2026.13.01,,
				{s}-3,略称,{s}/1,,日本商工会議,
				{s}-4,条項,{s}/99,,,
				{s}-5,相手側,{s}/1,,,韓国
				{s}-5,重複,{s}/1,,,
				コード 6,コード,{s}/1,,,
				{s}-7,,{s}/1,,,
				{s}-8,条項なし,,,,
				"""));

		assertThat(counts(file)).isEqualTo(new ImportCounts(1, 0, 0, 1, 7, 0));
		Map<Integer, CellProblem> problems = problems(JAPANESE_EDITOR, file);
		assertThat(kind(problems, 3)).isEqualTo(ProblemKind.NOT_A_DATE);
		assertThat(kind(problems, 4)).isEqualTo(ProblemKind.UNKNOWN_NAME);
		assertThat(problems.get(4).suggestion()).isEqualTo("日本商工会議所");
		assertThat(kind(problems, 5)).isEqualTo(ProblemKind.UNKNOWN_CLAUSE);
		assertThat(kind(problems, 6)).isEqualTo(ProblemKind.NOT_YOURS);
		assertThat(kind(problems, 7)).isEqualTo(ProblemKind.TWICE);
		assertThat(kind(problems, 8)).isEqualTo(ProblemKind.NOT_A_CODE);
		assertThat(kind(problems, 9)).isEqualTo(ProblemKind.MISSING);
		assertThat(problems.get(10).field()).isEqualTo("clauses");

		carryOut(JAPANESE_EDITOR, file);
		assertThat(column("title_ja")).containsExactly("よい行");
	}

	@Test
	void takesNoActionUnderWhatIsNotDelivered() {
		this.statement = StatementExamples.code();
		as(KOREAN_EDITOR,
				() -> this.statements.draft(
						this.statements.record(StatementExamples.statement(this.statement,
								StatementExamples.chamber(this.organisations, Side.KR),
								StatementExamples.chamber(this.organisations, Side.JP))),
						StatementExamples.wording("",
								StatementExamples.clause(null, ClauseKind.RECOMMENDATION, "1", "One"),
								StatementExamples.clause(null, ClauseKind.ONGOING_COOPERATION, "2", "Two"))));

		ImportView file = checked(KOREAN_EDITOR, csv("UTF-8", """
				코드,제목,조항
				{s}-a1,건의에 대한 조치,{s}/2; {s}/1
				{s}-a2,지속 협력,{s}/2
				"""));

		assertThat(problems(KOREAN_EDITOR, file)).containsOnlyKeys(2);
		assertThat(kind(problems(KOREAN_EDITOR, file), 2)).isEqualTo(ProblemKind.CONTRADICTION);
	}

	@Test
	void isMendedInPlace() {
		ImportView file = checked(KOREAN_EDITOR, csv("UTF-8", """
				코드,제목,조항,기한,협력 기관
				{s}-1,하나,{s}/1,2026.13.01,일상
				{s}-2,둘,{s}/1,2026-05-01,일상
				"""));
		assertThat(counts(file)).isEqualTo(new ImportCounts(0, 0, 0, 1, 1, 0));

		as(KOREAN_EDITOR, () -> {
			this.imports.use(file.id(), file.version(), new Cell(3, 4), Language.KO);
			ImportView next = this.imports.find(file.id());
			this.imports.mend(file.id(), next.version(), Map.of(new Cell(2, 3), "2026-12-01"), Language.KO);
			return null;
		});

		ImportView mended = find(KOREAN_EDITOR, file.id());
		assertThat(counts(mended)).isEqualTo(new ImportCounts(2, 0, 0, 0, 0, 0));
		carryOut(KOREAN_EDITOR, mended);
		assertThat(column("due_latest")).containsExactly("2026-12-01", "2026-05-01");
	}

	@Test
	void knowsTheSameFileAgainAndImportsItOnce() {
		byte[] bytes = csv("UTF-8", "code,title,clauses\n{s}-1,One,{s}/1\n");
		ImportView file = checked(KOREAN_EDITOR, bytes);
		carryOut(KOREAN_EDITOR, file);

		assertThat(begin(KOREAN_APPROVER, bytes)).isEqualTo(file.id());
		assertThatExceptionOfType(Stale.class).isThrownBy(() -> as(KOREAN_APPROVER, () -> {
			this.imports.start(file.id(), find(KOREAN_APPROVER, file.id()).version());
			return null;
		}));
		assertThat(actions()).isEqualTo(1);
	}

	@Test
	void isUndoneForADay() {
		ImportView file = checked(KOREAN_EDITOR, csv("UTF-8", """
				reference,title,clauses
				2026/15,One,{s}/1
				2026/16,Two,{s}/2
				"""));
		ImportView done = carryOut(KOREAN_EDITOR, file);
		assertThat(actions()).isEqualTo(2);
		as(KOREAN_APPROVER, () -> {
			this.imports.undo(done.id(), done.version(), Language.EN);
			return null;
		});

		assertThat(actions()).isZero();
		assertThat(find(KOREAN_EDITOR, file.id()).state()).isEqualTo(ImportState.UNDONE);
		assertThat(this.jdbc.sql("select count(*) from interchange.reference where reference like '2026/1%'")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from history.broken()").query(Integer.class).single()).isZero();
	}

	@Test
	void takingBackALaterFileLeavesAloneWhatAnEarlierOneCalledThings() {
		carryOut(KOREAN_EDITOR, checked(KOREAN_EDITOR, csv("UTF-8", """
				code,reference,title,clauses
				{s}-1,KR-{s},One,{s}/1
				""")));
		ImportView later = carryOut(KOREAN_EDITOR, checked(KOREAN_EDITOR, csv("UTF-8", """
				reference,title
				KR-{s},One more
				""")));
		as(KOREAN_EDITOR, () -> {
			this.imports.undo(later.id(), later.version(), Language.EN);
			return null;
		});

		ImportView again = checked(KOREAN_EDITOR, csv("UTF-8", """
				reference,title
				KR-{s},One and more
				"""));
		assertThat(counts(again)).isEqualTo(new ImportCounts(0, 1, 0, 0, 0, 0));
	}

	@Test
	void oneReferenceStandsForOneThing() {
		carryOut(KOREAN_EDITOR, checked(KOREAN_EDITOR, csv("UTF-8", """
				code,reference,title,clauses
				{s}-1,KR-{s},One,{s}/1
				""")));

		ImportView file = checked(KOREAN_EDITOR, csv("UTF-8", """
				code,reference,title,clauses
				{s}-2,KR-{s},Two,{s}/1
				{s}-3,KR-{s}-b,Three,{s}/1
				{s}-4,KR-{s}-b,Four,{s}/1
				"""));

		assertThat(kind(problems(KOREAN_EDITOR, file), 2)).isEqualTo(ProblemKind.TAKEN);
		assertThat(kind(problems(KOREAN_EDITOR, file), 4)).isEqualTo(ProblemKind.TWICE);
	}

	@Test
	void aClauseLeftOutOfTheNextWordingIsStillKnown() throws Exception {
		carryOut(KOREAN_EDITOR, checked(KOREAN_EDITOR, csv("UTF-8", """
				code,title,clauses,visibility
				{s}-1,One,{s}/3,Both sides
				""")));
		String third = "(select x.clause_id from statement.clause_version x join statement.statement_version v "
				+ "on v.id = x.statement_version_id join statement.statement s on s.id = v.statement_id "
				+ "where x.number = '3' and s.code = '" + this.statement + "')";
		change("update statement.clause set key = '3' where id in " + third);
		change("delete from statement.clause_text where clause_version_id in "
				+ "(select id from statement.clause_version where clause_id in " + third + ")");
		change("delete from statement.clause_version where clause_id in " + third);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		as(KOREAN_EDITOR, () -> {
			this.sheets.export(SheetKind.ACTIONS, null, Map.of("statement", new String[] { this.statement }),
					TableFormat.CSV, null, Language.KO, bytes);
			return null;
		});

		ImportView file = as(KOREAN_EDITOR, () -> this.imports
			.find(this.imports.begin(SheetKind.ACTIONS, null, "actions.csv", bytes.toByteArray())));
		as(KOREAN_EDITOR, () -> {
			this.imports.match(file.id(), file.version(), file.fields(), Language.KO);
			return null;
		});

		assertThat(counts(file)).isEqualTo(new ImportCounts(0, 0, 1, 0, 0, 0));
	}

	@Test
	void anActionWhoseClauseIsGoneIsListedAllTheSame() throws Exception {
		carryOut(KOREAN_EDITOR, checked(KOREAN_EDITOR, csv("UTF-8", """
				code,title,clauses,visibility
				{s}-1,One,{s}/3,Both sides
				""")));
		String version = "(select x.id from statement.clause_version x join statement.statement_version v "
				+ "on v.id = x.statement_version_id join statement.statement s on s.id = v.statement_id "
				+ "where x.number = '3' and s.code = '" + this.statement + "')";
		change("update statement.clause set key = null where id in "
				+ "(select clause_id from statement.clause_version where id in " + version + ")");
		change("delete from statement.clause_text where clause_version_id in " + version);
		change("delete from statement.clause_version where id in " + version);

		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		as(KOREAN_EDITOR, () -> {
			this.sheets.export(SheetKind.ACTIONS, null, Map.of(), TableFormat.CSV, null, Language.KO, bytes);
			return null;
		});

		assertThat(bytes.toString(StandardCharsets.UTF_8)).contains(this.statement + "-1");
	}

	@Test
	void changesActionsAndMovesTheirDatesWithAReason() {
		carryOut(KOREAN_EDITOR, checked(KOREAN_EDITOR, csv("UTF-8", """
				code,title,clauses,due,contact,visibility
				{s}-1,One,{s}/1,2026-03-31,Kim,Both sides
				{s}-2,Two,{s}/1,2026-03-31,Kim,Both sides
				{s}-3,Three,{s}/1,,,Both sides
				""")));
		ImportView file = checked(KOREAN_EDITOR, csv("UTF-8", """
				code,title,clauses,due,contact,due reason,supporters
				{s}-1,One more,{s} §1; {s} §2,2026-06-30,Lee,보고서가 늦어졌습니다,대한상공회의소
				{s}-2,Two,{s} §1,2026-06-30,Kim,,
				{s}-3,Three,{s} §1,,,,
				""".replace("due reason", "기한을 옮기는 까닭")));

		assertThat(counts(file)).isEqualTo(new ImportCounts(0, 1, 1, 1, 0, 0));
		assertThat(kind(problems(KOREAN_EDITOR, file), 3)).isEqualTo(ProblemKind.NO_REASON);
		ImportView done = carryOut(KOREAN_EDITOR, file);

		assertThat(done.state()).isEqualTo(ImportState.DONE);
		assertThat(column("title_en")).containsExactly("One more", "Two", "Three");
		assertThat(column("due_latest")).containsExactly("2026-06-30", "2026-03-31", null);
		assertThat(moved()).containsExactly("2026-03-31 2026-06-30 보고서가 늦어졌습니다");
		as(KOREAN_EDITOR, () -> {
			this.imports.undo(done.id(), done.version(), Language.EN);
			return null;
		});
		assertThat(column("title_en")).containsExactly("One", "Two", "Three");
		assertThat(column("due_latest")).containsExactly("2026-03-31", "2026-03-31", null);
		assertThat(moved()).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from history.broken()").query(Integer.class).single()).isZero();
		assertThat(this.jdbc.sql(
				"select contact from followup.action_party p join followup.action a on a.id = p.action_id where a.code = ?")
			.param(this.statement + "-1")
			.query(String.class)
			.single()).isEqualTo("Kim");
	}

	@Test
	void oneReasonIsTakenForAllDatesThatMoveWithoutOne() {
		carryOut(KOREAN_EDITOR, checked(KOREAN_EDITOR, csv("UTF-8", """
				code,title,clauses,due
				{s}-1,One,{s}/1,2026-03-31
				{s}-2,Two,{s}/1,2026-03-31
				""")));
		ImportView file = checked(KOREAN_EDITOR, csv("UTF-8", """
				code,due
				{s}-1,2026-06-30
				{s}-2,2026-03-31
				"""));
		assertThat(counts(file)).isEqualTo(new ImportCounts(0, 0, 1, 1, 0, 0));
		assertThat(as(KOREAN_EDITOR, () -> this.imports.asksForReason(file))).isTrue();

		as(KOREAN_EDITOR, () -> {
			this.imports.explain(file.id(), file.version(), " 이사회가 미뤄졌습니다 ", Language.KO);
			return null;
		});

		ImportView explained = find(KOREAN_EDITOR, file.id());
		assertThat(counts(explained)).isEqualTo(new ImportCounts(0, 1, 1, 0, 0, 0));
		carryOut(KOREAN_EDITOR, explained);
		assertThat(moved()).containsExactly("2026-03-31 2026-06-30 이사회가 미뤄졌습니다");
	}

	@Test
	void keepsTheWordsInWhichADateIsPrinted() {
		carryOut(JAPANESE_EDITOR, checked(JAPANESE_EDITOR, csv("UTF-8", """
				コード,件名,条項,期限,期限の原文表記
				{s}-1,一,{s}/1,2027年度末,
				{s}-2,二,{s}/1,2027年度末,年度末まで
				{s}-3,三,{s}/1,2027-03,
				{s}-4,四,{s}/1,2027年3月31日,
				""")));

		assertThat(column("due_printed")).containsExactly("2027年度末", "年度末まで", null, null);
		assertThat(column("due_latest")).containsExactly("2028-03-31", "2028-03-31", "2027-03-31", "2027-03-31");
		ImportView again = checked(JAPANESE_EDITOR, csv("UTF-8", "コード,期限\n{s}-1,2028年3月\n{s}-2,2027年度末\n"));
		assertThat(counts(again)).isEqualTo(new ImportCounts(0, 0, 2, 0, 0, 0));
	}

	@Test
	void whatStandsAgainstAReferenceIsMendedWhereItStands() {
		ImportView file = checked(KOREAN_EDITOR, csv("UTF-8", """
				관리 번호,제목,조항
				나-15,하나,{s}/1
				나-15,둘,{s}/1
				가나다,셋,{s}/1
				"""));

		Map<Integer, CellProblem> problems = problems(KOREAN_EDITOR, file);
		assertThat(kind(problems, 3)).isEqualTo(ProblemKind.TWICE);
		assertThat(kind(problems, 4)).isEqualTo(ProblemKind.NOT_A_CODE);
		assertThat(problems.values()).extracting(CellProblem::cell)
			.containsExactlyInAnyOrder(new Cell(3, 0), new Cell(4, 0));
	}

	@Test
	void onlyOrganisationsOfTheOwnSideLead() {
		ImportView file = checked(KOREAN_EDITOR, csv("UTF-8", "code,title,clauses,lead_kr\n{s}-1,One,{s}/1,日本商工会議所\n"));

		assertThat(kind(problems(KOREAN_EDITOR, file), 2)).isEqualTo(ProblemKind.OTHER_SIDE);
	}

	@Test
	void thePreviewSaysWhoOwesANewActionAndWhoSeesIt() {
		ImportView file = checked(JAPANESE_EDITOR, csv("UTF-8", "code,title,clauses\n{s}-1,One,{s}/1\n"));

		assertThat(as(JAPANESE_EDITOR, () -> this.desk.effects(file, Effect.CREATE, 1, Language.JA)).rows()
			.get(0)
			.changes()).extracting((it) -> it.field() + " " + it.becomes()).contains("side 日本", "visibility 自国側のみ");
	}

	@Test
	void aTableForPeopleSaysWhatTheListSays() throws Exception {
		carryOut(KOREAN_EDITOR, checked(KOREAN_EDITOR, csv("UTF-8", """
				code,title,clauses,visibility,side,lead_kr
				{s}-1,One,{s}/1,Both sides,,대한상공회의소
				{s}-2,Two,{s}/2,Both sides,공동,
				""")));
		change("update followup.action set side = null where code = '" + this.statement + "-1'");
		this.acting.as(KOREAN_EDITOR,
				() -> this.reports.report(new NewReport(
						new ActionId(this.jdbc.sql("select id from followup.action where code = ?")
							.param(this.statement + "-2")
							.query(UUID.class)
							.single()),
						Side.KR, null, LocalDate.of(2026, 1, 1), Progress.IN_PROGRESS, "Begun", Language.EN, List.of(),
						Visibility.BOTH_SIDES, null, null)));

		assertThat(rows(null)).satisfiesExactly(
				(one) -> assertThat(one).containsEntry("side", "KR")
					.containsEntry("lead_kr", "kcci")
					.containsEntry("progress", "")
					.containsEntry("confirmation", ""),
				(two) -> assertThat(two).containsEntry("side", "JOINT")
					.containsEntry("progress", "NOT_STARTED")
					.containsEntry("confirmation", "REPORTED"));
		assertThat(rows(Language.KO)).satisfiesExactly(
				(one) -> assertThat(one).containsEntry("이행하는 측", "한국")
					.containsEntry("담당 기관(한국)", "대한상공회의소")
					.containsEntry("진행 상황", "보고 없음"),
				(two) -> assertThat(two).containsEntry("이행하는 측", "양측 공동")
					.containsEntry("진행 상황", "시작 전")
					.containsEntry("확인 상황", "상대측 확인 대기"));
	}

	/** The rows of the statement as they are taken away, by the names of the columns. */
	private List<Map<String, String>> rows(@Nullable Language labels) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		as(KOREAN_EDITOR, () -> {
			this.sheets.export(SheetKind.ACTIONS, null,
					Map.of("statement", new String[] { this.statement }, "sort", new String[] { "CODE" }),
					TableFormat.CSV, labels, Language.KO, bytes);
			return null;
		});
		TableFile file = TableFile.open("actions.csv", bytes.toByteArray());
		List<TableFile.Line> lines = file.first(file.guess().headedBy(Integer.MAX_VALUE), 10);
		List<String> names = lines.get(0).cells();
		return lines.stream().skip(1).map((line) -> {
			Map<String, String> row = new HashMap<>();
			for (int i = 0; i < names.size(); i++) {
				row.put(names.get(i), (i < line.cells().size()) ? line.cells().get(i) : "");
			}
			return row;
		}).toList();
	}

	@Test
	void theOtherSideChangesNothingThatIsNotItsOwn() {
		carryOut(KOREAN_EDITOR, checked(KOREAN_EDITOR, csv("UTF-8",
				"code,title,clauses,visibility,side\n{s}-1,One,{s}/1,Both sides,\n{s}-2,Joint,{s}/1,Both sides,공동\n")));
		ImportView file = checked(JAPANESE_EDITOR,
				csv("UTF-8", "code,title,lead_kr,lead_jp\n{s}-1,Mine,,\n{s}-2,Ours,대한상공회의소,\n"));
		assertThat(problems(JAPANESE_EDITOR, file).values()).extracting(CellProblem::kind)
			.containsOnly(ProblemKind.NOT_YOURS);

		ImportView fits = checked(JAPANESE_EDITOR, csv("UTF-8", "code,title,lead_jp\n{s}-2,Ours,日商\n"));
		carryOut(JAPANESE_EDITOR, fits);
		assertThat(column("title_en")).containsExactly("One", "Ours");
	}

	@ParameterizedTest
	@CsvSource({ "CSV,,", "CSV,ko,", "XLSX,ja,", "XLSX,ko,DUE", "CSV,,OWNER" })
	void whatIsTakenAwayComesBackUnchanged(TableFormat format, String labels, String column) throws Exception {
		carryOut(KOREAN_EDITOR, checked(KOREAN_EDITOR, csv("UTF-8", """
				code,reference,title,clauses,due,due_printed,contact,visibility,side,lead_kr,supporters,horizon
				{s}-1,KR/{s},=One,{s}/1; {s}/3,2026-03,during March,@Kim,Own side only,,대한상공회의소,일본상공회의소; 대한상공회의소,
				{s}-2,,Two,{s}/2,,,,Both sides,양측 공동,,,By the next meeting
				""")));
		Map<String, String[]> view = new HashMap<>(Map.of("statement", new String[] { this.statement }));
		if (column != null) {
			view.put("column", new String[] { column });
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		as(KOREAN_EDITOR, () -> {
			this.sheets.export(SheetKind.ACTIONS, null, view, format,
					(labels != null) ? Language.find(labels).orElseThrow() : null, Language.KO, bytes);
			return null;
		});

		ImportView file = as(KOREAN_EDITOR, () -> this.imports.find(this.imports.begin(SheetKind.ACTIONS, null,
				"actions." + format.name().toLowerCase(), bytes.toByteArray())));
		as(KOREAN_EDITOR, () -> {
			this.imports.match(file.id(), file.version(), file.fields(), Language.KO);
			return null;
		});

		assertThat(file.ours()).isTrue();
		assertThat(counts(file)).isEqualTo(new ImportCounts(0, 0, 2, 0, 0, 0));
		ByteArrayOutputStream theirs = new ByteArrayOutputStream();
		as(JAPANESE_EDITOR, () -> {
			this.sheets.export(SheetKind.ACTIONS, null, Map.of(), TableFormat.CSV, null, Language.JA, theirs);
			return null;
		});
		assertThat(theirs.toString(StandardCharsets.UTF_8)).contains(this.statement + "-2")
			.doesNotContain(this.statement + "-1", "Kim", "KR/" + this.statement);
	}

	@Test
	void whatChangedSinceStays() {
		ImportView file = checked(KOREAN_EDITOR, csv("UTF-8",
				"code,title,clauses\n{s}-1,One,{s}/1\n{s}-2,Two,{s}/1\n{s}-3,Three,{s}/1\n{s}-4,Four,{s}/1\n"));
		ImportView done = carryOut(KOREAN_EDITOR, file);
		change("update followup.action set title_en = 'One more' where code = '" + this.statement + "-1'");
		change("insert into followup.due_change (id, version, action_id, side, changed_at, reason, reason_language, becomes_horizon) select gen_random_uuid(), 0, id, 'KR', now(), 'x', 'EN', 'NOT_STATED' from followup.action where code = '"
				+ this.statement + "-2'");
		change("insert into followup.action_document (action_id, document_id, position) select a.id, d.id, 0 from followup.action a, "
				+ "(select id from document.document limit 1) d where a.code = '" + this.statement + "-4'");

		as(KOREAN_EDITOR, () -> {
			this.imports.undo(done.id(), done.version(), Language.EN);
			return null;
		});

		assertThat(column("title_en")).containsExactly("One more", "Two", "Four");
		ImportView undone = find(KOREAN_EDITOR, file.id());
		assertThat(as(KOREAN_EDITOR, () -> this.desk.kept(undone, Language.EN))).extracting("row", "kept")
			.containsExactly(org.assertj.core.groups.Tuple.tuple(2, "CHANGED_SINCE"),
					org.assertj.core.groups.Tuple.tuple(3, "SPOKEN_OF"),
					org.assertj.core.groups.Tuple.tuple(5, "SPOKEN_OF"));
	}

	@Test
	void leavesNothingBehindWhereARowFails() {
		ImportView file = checked(KOREAN_EDITOR,
				csv("UTF-8", "code,title,clauses\n{s}-1,One,{s}/1\n{s}-2,Two,{s}/1\n"));
		change("""
				insert into followup.action (id, version, code, title_en, horizon, visibility, side)
				values (gen_random_uuid(), 0, '%s-2', 'Faster', 'NOT_STATED', 'OWN_SIDE', 'JP')"""
			.formatted(this.statement));

		ImportView after = carryOut(KOREAN_EDITOR, file);

		assertThat(after.state()).isEqualTo(ImportState.OPEN);
		assertThat(after.failure()).isEqualTo(ImportFailure.OVERTAKEN);
		assertThat(column("title_en")).containsExactly("Faster");
	}

	@Test
	void nothingIsHalfDoneWhereTheDatabaseIsCutOff() throws Exception {
		StringBuilder text = new StringBuilder("code,title,clauses\n");
		for (int i = 1; i <= 3_000; i++) {
			text.append("{s}-").append(i).append(",Row ").append(i).append(",{s}/1\n");
		}
		ImportView file = checked(KOREAN_EDITOR, csv("UTF-8", text.toString()));
		as(KOREAN_EDITOR, () -> {
			this.imports.start(file.id(), file.version());
			return null;
		});

		List<Object> both = race(() -> as(KOREAN_EDITOR, () -> {
			this.jobs.write(file.id(), Language.KO);
			return null;
		}), () -> cutOff(file.id()));

		assertThat(both.get(1)).isEqualTo(true);
		ImportView after = find(KOREAN_EDITOR, file.id());
		assertThat(after.state()).isEqualTo(ImportState.OPEN);
		assertThat(after.failure()).isEqualTo(ImportFailure.BROKEN);
		assertThat(actions()).isZero();
	}

	@Test
	void beginsAgainAfterThePortalStopped() {
		ImportView file = checked(KOREAN_EDITOR, csv("UTF-8", "code,title,clauses\n{s}-1,One,{s}/1\n"));
		as(KOREAN_EDITOR, () -> {
			this.imports.start(file.id(), file.version());
			return null;
		});
		ImportView stopped = find(KOREAN_EDITOR, file.id());
		assertThat(stopped.state()).isEqualTo(ImportState.RUNNING);
		assertThat(as(KOREAN_EDITOR, () -> this.imports.isAtWork(stopped))).isFalse();

		assertThat(carryOut(KOREAN_EDITOR, stopped).state()).isEqualTo(ImportState.DONE);
		assertThat(actions()).isEqualTo(1);
	}

	/** Once the first rows are written, and before the last. */
	private Object cutOff(ImportId id) throws InterruptedException {
		for (int i = 0; i < 3_000; i++) {
			if (find(KOREAN_EDITOR, id).progress() > 0) {
				return this.jdbc.sql(
						"select bool_or(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()")
					.query(Boolean.class)
					.single();
			}
			Thread.sleep(20);
		}
		return false;
	}

	@Test
	void twoPeopleWithTheSameFileGetTheSameImport() throws Exception {
		byte[] bytes = csv("UTF-8", "code,title,clauses\n{s}-1,One,{s}/1\n{s}-2,Two,{s}/1\n");
		List<ImportId> ids = race(() -> begin(KOREAN_EDITOR, bytes), () -> begin(KOREAN_APPROVER, bytes));
		assertThat(ids.get(0)).isEqualTo(ids.get(1));
		ImportView file = find(KOREAN_EDITOR, ids.get(0));
		as(KOREAN_EDITOR, () -> {
			this.imports.match(file.id(), file.version(), file.fields(), Language.EN);
			return null;
		});
		ImportView checked = find(KOREAN_EDITOR, file.id());

		List<Boolean> started = race(() -> starts(KOREAN_EDITOR, checked), () -> starts(KOREAN_APPROVER, checked));

		assertThat(started).containsExactlyInAnyOrder(true, false);
		assertThat(actions()).isEqualTo(2);
	}

	@Test
	void bothSidesImportingTheSameAtOnceNeverMakeItTwice() throws Exception {
		byte[] bytes = csv("UTF-8",
				"code,title,clauses,side,visibility\n{s}-1,One,{s}/1,Both sides together,Both sides\n");
		ImportView korean = checked(KOREAN_EDITOR, bytes);
		ImportView japanese = checked(JAPANESE_EDITOR, bytes);
		assertThat(korean.id()).isNotEqualTo(japanese.id());

		race(() -> carryOut(KOREAN_EDITOR, korean), () -> carryOut(JAPANESE_EDITOR, japanese));

		assertThat(actions()).isEqualTo(1);
		List<ImportState> states = List.of(find(KOREAN_EDITOR, korean.id()).state(),
				find(JAPANESE_EDITOR, japanese.id()).state());
		assertThat(states).containsExactlyInAnyOrder(ImportState.DONE, ImportState.OPEN);
	}

	@Test
	void theOtherSideNeverSeesIt() {
		ImportView file = checked(KOREAN_EDITOR, csv("UTF-8", "code,title,clauses\n{s}-1,One,{s}/1\n"));

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> find(JAPANESE_EDITOR, file.id()));
		assertThat(as(JAPANESE_EDITOR, () -> this.imports.list())).extracting(ImportView::id).doesNotContain(file.id());
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> find(KOREAN_EXECUTIVE, file.id()));
		carryOut(KOREAN_EDITOR, file);
		ImportView theirs = checked(JAPANESE_EDITOR, csv("UTF-8", "code,title,clauses\n{s}-1,Mine,{s}/1\n"));
		assertThat(kind(problems(JAPANESE_EDITOR, theirs), 2)).isEqualTo(ProblemKind.TAKEN);
	}

	@Test
	void remembersWhatAColumnIsFor() {
		byte[] first = csv("UTF-8", "code,제목란,조항란\n{s}-1,하나,{s}/1\n");
		ImportId id = begin(KOREAN_EDITOR, first);
		ImportView file = find(KOREAN_EDITOR, id);
		assertThat(file.fields()).containsExactly("code", "", "");
		as(KOREAN_EDITOR, () -> {
			this.imports.match(id, file.version(), List.of("code", "title_ko", "clauses"), Language.KO);
			return null;
		});

		ImportId next = begin(KOREAN_EDITOR, csv("UTF-8", "code,제목란,조항란\n{s}-2,둘,{s}/1\n"));

		assertThat(find(KOREAN_EDITOR, next).fields()).containsExactly("code", "title_ko", "clauses");
	}

	@Test
	void findsTheNamesOfTheColumnsBelowATitle() {
		ImportView file = find(KOREAN_EDITOR,
				begin(KOREAN_EDITOR, csv("UTF-8", "후속 조치 목록 {s},,\n작성일,2026-01-01,\n코드,제목,조항\n{s}-1,하나,{s}/1\n")));

		assertThat(file.reading().header()).isEqualTo(3);
		assertThat(file.fields()).containsExactly("code", "title_ko", "clauses");
		assertThat(file.rows()).isEqualTo(1);
	}

	private ImportView checked(Actor actor, byte[] bytes) {
		ImportId id = begin(actor, bytes);
		as(actor, () -> {
			ImportView file = this.imports.find(id);
			this.imports.match(id, file.version(), file.fields(), Language.KO);
			return null;
		});
		return find(actor, id);
	}

	private ImportView carryOut(Actor actor, ImportView file) {
		starts(actor, file);
		return find(actor, file.id());
	}

	private boolean starts(Actor actor, ImportView file) {
		return as(actor, () -> {
			try {
				this.imports.start(file.id(), file.version());
			}
			catch (Stale ex) {
				return false;
			}
			this.imports.carryOut(this.imports.find(file.id()), Language.KO);
			return true;
		});
	}

	private ImportId begin(Actor actor, byte[] bytes) {
		return as(actor, () -> this.imports.begin(SheetKind.ACTIONS, null, "actions.csv", bytes));
	}

	private ImportView find(Actor actor, ImportId id) {
		return as(actor, () -> this.imports.find(id));
	}

	private ImportCounts counts(ImportView file) {
		return as(KOREAN_EDITOR, () -> this.imports.counts(file));
	}

	private Map<Integer, CellProblem> problems(Actor actor, ImportView file) {
		Map<Integer, CellProblem> problems = new HashMap<>();
		as(actor, () -> this.desk.problems(file, 1)).rows()
			.forEach((it) -> problems.put(it.row(), it.problems().get(0)));
		return problems;
	}

	private static ProblemKind kind(Map<Integer, CellProblem> problems, int row) {
		return problems.get(row).kind();
	}

	private byte[] csv(String charset, String text) {
		return text.replace("{s}", this.statement)
			.replace("\n", "\r\n")
			.getBytes(charset.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(charset));
	}

	private int actions() {
		return this.jdbc.sql("""
				select count(distinct a.id) from followup.action a join followup.action_clause x on x.action_id = a.id
				join statement.clause c on c.id = x.clause_id join statement.statement s on s.id = c.statement_id
				where s.code = ?""").param(this.statement).query(Integer.class).single();
	}

	private List<String> column(String column) {
		return this.jdbc.sql("select " + column + "::text from followup.action where code like ? order by code")
			.param(this.statement + "-%")
			.query(String.class)
			.list();
	}

	private List<String> moved() {
		return this.jdbc.sql("""
				select d.was_latest || ' ' || d.becomes_latest || ' ' || d.reason from followup.due_change d
				join followup.action a on a.id = d.action_id where a.code like ? order by a.code""")
			.param(this.statement + "-%")
			.query(String.class)
			.list();
	}

	private void change(String sql) {
		as(KOREAN_EDITOR, () -> new org.springframework.transaction.support.TransactionTemplate(this.transactions)
			.execute((it) -> this.jdbc.sql(sql).update()));
	}

	@Autowired
	org.springframework.transaction.PlatformTransactionManager transactions;

	private <T> T as(Actor actor, Callable<T> work) {
		return this.acting.as(actor, work);
	}

	private static <T> List<T> race(Callable<T> one, Callable<T> other)
			throws InterruptedException, ExecutionException {
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			List<T> results = new ArrayList<>();
			for (var it : two.invokeAll(List.of(one, other))) {
				results.add(it.get());
			}
			return results;
		}
		finally {
			two.shutdownNow();
		}
	}

}
