package org.yaksoku.interchange.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaksoku.house.Acting;
import org.yaksoku.interchange.sheet.ProblemKind;
import org.yaksoku.interchange.sheet.SheetKind;
import org.yaksoku.interchange.sheet.SheetService;
import org.yaksoku.interchange.table.TableFormat;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Settled;
import org.yaksoku.shared.Side;
import org.yaksoku.statement.SignOffService;
import org.yaksoku.statement.StatementExamples;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.VersionId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yaksoku.house.Acting.JAPANESE_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

@SpringBootTest(properties = "spring.application.name=clause-import")
@Import(Acting.Configuration.class)
class ClauseImportTests {

	@Autowired
	Acting acting;

	@Autowired
	ImportService imports;

	@Autowired
	ImportDesk desk;

	@Autowired
	SheetService sheets;

	@Autowired
	StatementService statements;

	@Autowired
	SignOffService signOffs;

	@Autowired
	OrganisationService organisations;

	@Autowired
	JdbcClient jdbc;

	String statement;

	VersionId version;

	@BeforeEach
	void aDraftOfTwoClauses() {
		this.statement = StatementExamples.code();
		this.version = as(KOREAN_EDITOR,
				() -> this.statements.draft(
						this.statements.record(StatementExamples.statement(this.statement,
								StatementExamples.chamber(this.organisations, Side.KR),
								StatementExamples.chamber(this.organisations, Side.JP))),
						StatementExamples.wording("", StatementExamples.clause(null, "1", "One"),
								StatementExamples.clause(null, "2", "Two"))));
	}

	@Test
	void rewordsAndAddsClauses() {
		ImportView done = carryOut(KOREAN_EDITOR, """
				번호,구분,본문,일문,표제,주제
				제1조,,새로운 문안,新しい文案,,
				2,,,,표제만,
				3,정부 건의,건의합니다,,,
				3.1,약속 사항,하위 조항,,,
				""");

		assertThat(counts(done)).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0));
		assertThat(texts("KO")).containsExactly("1 새로운 문안 SIBLING_CHANGED", "2 Two (ko) REVIEWED", "3 건의합니다 DRAFT",
				"3.1 하위 조항 DRAFT");
		assertThat(texts("JA")).contains("1 新しい文案 DRAFT", "2 Two (ja) REVIEWED");
		assertThat(texts("EN")).contains("1 One (en) SIBLING_CHANGED");
	}

	@Test
	void aNewClauseHasTheNextNumber() {
		ImportView file = checked(KOREAN_EDITOR, "번호,본문\n3,셋\n5,다섯\n3.1,하나\n3.3,셋\n4,넷\n");

		assertThat(counts(file)).isEqualTo(new ImportCounts(3, 0, 0, 2, 0, 0));
		assertThat(as(KOREAN_EDITOR, () -> this.desk.problems(file, 1)).rows())
			.allSatisfy((it) -> assertThat(it.problems().get(0).kind()).isEqualTo(ProblemKind.CONTRADICTION));
		carryOut(KOREAN_EDITOR, file);
		assertThat(texts("KO")).hasSize(5).last().isEqualTo("4 넷 DRAFT");
	}

	@Test
	void isUndoneAndWhoeverUndoesItWroteIt() {
		ImportView done = carryOut(KOREAN_EDITOR, "번호,본문,일문\n1,바뀐 문안,変わった文案\n3,셋,\n4,넷,\n");
		assertThat(texts("KO")).hasSize(4);

		as(Acting.KOREAN_APPROVER, () -> {
			this.imports.undo(done.id(), done.version(), Language.KO);
			return null;
		});

		assertThat(texts("KO")).containsExactly("1 One (ko) REVIEWED", "2 Two (ko) REVIEWED");
		assertThat(texts("JA")).containsExactly("1 One (ja) REVIEWED", "2 Two (ja) REVIEWED");
		assertThat(
				this.jdbc.sql("select array_to_string(changed_by, ',') from statement.statement_version where id = ?")
					.param(this.version.value())
					.query(String.class)
					.single())
			.contains(KOREAN_EDITOR.name(), Acting.KOREAN_APPROVER.name());
		assertThat(this.jdbc.sql("select count(*) from history.broken()").query(Integer.class).single()).isZero();
	}

	@Test
	void aWordingThatWaitsForSignaturesIsLeftAlone() {
		ImportView before = checked(JAPANESE_EDITOR, "番号,日本語\n1,別の文案\n");
		ImportView done = carryOut(KOREAN_EDITOR, "번호,본문\n2,다른 문안\n");
		assertThat(as(KOREAN_EDITOR, () -> this.sheets.statements(Language.KO))).extracting(Choice::value)
			.contains(this.statement);
		as(KOREAN_EDITOR, () -> {
			this.signOffs.request(this.version);
			return null;
		});

		assertThat(as(KOREAN_EDITOR, () -> this.sheets.statements(Language.KO))).extracting(Choice::value)
			.doesNotContain(this.statement);
		ImportView after = as(JAPANESE_EDITOR, () -> {
			this.imports.start(before.id(), before.version());
			this.imports.carryOut(this.imports.find(before.id()), Language.JA);
			return this.imports.find(before.id());
		});
		assertThat(after.failure()).isEqualTo(ImportFailure.OVERTAKEN);
		assertThatExceptionOfType(Settled.class).isThrownBy(() -> as(KOREAN_EDITOR, () -> {
			this.imports.undo(done.id(), done.version(), Language.KO);
			return null;
		}));
		ImportView late = checked(KOREAN_EDITOR, "번호,본문\n1,늦은 문안\n");
		assertThat(as(KOREAN_EDITOR, () -> this.desk.problems(late, 1)).rows().get(0).problems().get(0).kind())
			.isEqualTo(ProblemKind.FIXED);
		assertThat(texts("KO")).contains("2 다른 문안 DRAFT");
	}

	@ParameterizedTest
	@EnumSource(TableFormat.class)
	void whatIsTakenAwayComesBackUnchanged(TableFormat format) throws Exception {
		for (String code : List.of("kccj-14", this.statement)) {
			for (String labels : List.of("", "ja")) {
				ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				as(KOREAN_EDITOR, () -> {
					this.sheets.export(SheetKind.CLAUSES, code, Map.of(), format, Language.find(labels).orElse(null),
							Language.KO, bytes);
					return null;
				});
				ImportView file = checked(KOREAN_EDITOR, code, bytes.toByteArray(), "t." + format.name().toLowerCase());
				assertThat(counts(file))
					.as(code + " in " + labels + ": " + as(KOREAN_EDITOR, () -> this.desk.problems(file, 1)).rows())
					.isEqualTo(new ImportCounts(0, 0, file.rows(), 0, 0, 0));
				assertThat(file.rows()).isGreaterThan(1);
			}
		}
	}

	private ImportView checked(Actor actor, String text) {
		return checked(actor, this.statement, text.getBytes(StandardCharsets.UTF_8), "clauses.csv");
	}

	private ImportView checked(Actor actor, String statement, byte[] bytes, String name) {
		return as(actor, () -> {
			ImportId id = this.imports.begin(SheetKind.CLAUSES, statement, name, bytes);
			ImportView file = this.imports.find(id);
			this.imports.match(id, file.version(), file.fields(), Language.KO);
			return this.imports.find(id);
		});
	}

	private ImportView carryOut(Actor actor, String text) {
		return carryOut(actor, checked(actor, text));
	}

	private ImportView carryOut(Actor actor, ImportView file) {
		return as(actor, () -> {
			this.imports.start(file.id(), file.version());
			this.imports.carryOut(this.imports.find(file.id()), Language.KO);
			ImportView done = this.imports.find(file.id());
			assertThat(done.state()).isEqualTo(ImportState.DONE);
			return done;
		});
	}

	private ImportCounts counts(ImportView file) {
		return as(KOREAN_EDITOR, () -> this.imports.counts(file));
	}

	private List<String> texts(String language) {
		return this.jdbc.sql("""
				select cv.number || ' ' || t.text || ' ' || t.state from statement.clause_version cv
				join statement.clause_text t on t.clause_version_id = cv.id
				where cv.statement_version_id = ? and t.language = ? and t.text is not null order by cv.position""")
			.params(this.version.value(), language)
			.query(String.class)
			.list();
	}

	private <T> T as(Actor actor, Callable<T> work) {
		return this.acting.as(actor, work);
	}

}
